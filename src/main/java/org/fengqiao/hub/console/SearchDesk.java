package org.fengqiao.hub.console;

import java.util.List;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.ledger.search.SavedSearch;
import org.fengqiao.hub.ledger.search.SavedSearches;
import org.springframework.stereotype.Component;

/** The searches each person keeps for themselves; nobody else sees them. */
@Component
class SearchDesk {

  static final int MOST = 50;
  private static final int LONGEST = 60;
  private static final int FURTHEST = 3660;

  private final Access access;
  private final SavedSearches searches;

  SearchDesk(Access access, SavedSearches searches) {
    this.access = access;
    this.searches = searches;
  }

  List<SavedSearch> mine() {
    return searches.of(access.require(Permission.MESSAGE_VIEW).name());
  }

  void keep(SavedSearch search) {
    String me = access.require(Permission.MESSAGE_VIEW).name();
    Integer days = search.days();
    if (search.name().isBlank() || search.name().length() > LONGEST) {
      throw new NotNow("名称须为 1 至 60 个字符", "a name has 1 to 60 characters");
    }
    if (days != null && (days < 0 || days > FURTHEST)) {
      throw new NotNow("days 须在 0 至 3660 之间", "\"days\" lies between 0 and 3660");
    }
    if (!searches.keep(me, search, MOST)) {
      throw new NotNow("最多保存 50 个查询，请先删除一个", "50 searches can be kept: forget one first");
    }
  }

  void forget(String name) {
    String me = access.require(Permission.MESSAGE_VIEW).name();
    if (!searches.forget(me, name)) {
      throw new NotThere("saved search", name);
    }
  }
}
