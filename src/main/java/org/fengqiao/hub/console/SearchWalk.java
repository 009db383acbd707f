package org.fengqiao.hub.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.ledger.search.Hit;
import org.fengqiao.hub.ledger.search.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * From one message of a search to the next without going back to the list. The search stands in the
 * address and is asked again, so that a link can be kept or handed on.
 */
@Component
class SearchWalk {

  private static final String MESSAGES = "/ops/messages/";
  private static final List<String> OF_ONE_MESSAGE =
      List.of("tab", "lang", "stage", "delivery", "a", "b", "how", "count");

  /**
   * Where a message stands in what was found.
   *
   * @param place its place on its page of the list, from 1
   * @param of how many are on that page
   * @param previous address of the one before; nothing at the beginning of a page
   * @param next address of the one after; nothing at the end of the list
   * @param list address of the list
   */
  record Step(int place, int of, @Nullable String previous, @Nullable String next, String list) {}

  private final MessageDesk desk;

  SearchWalk(MessageDesk desk) {
    this.desk = desk;
  }

  /**
   * The step at which a message stands; nothing when it was not reached by a search, or is not
   * among what that search finds by now.
   *
   * @param query the search, as it stands in the address
   */
  Optional<Step> at(
      UUID id, MessageListPages.Form form, @Nullable String after, @Nullable String query) {
    if (query == null || !form.isAsked()) {
      return Optional.empty();
    }
    Page found = desk.find(form.asks(after));
    List<UUID> ids = found.hits().stream().map(Hit::messageId).toList();
    int at = ids.indexOf(id);
    if (at < 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Step(
            at + 1,
            ids.size(),
            at == 0 ? null : MESSAGES + ids.get(at - 1) + "?" + query,
            at + 1 < ids.size()
                ? MESSAGES + ids.get(at + 1) + "?" + query
                : onNextPage(form, found.next(), query),
            "/ops/messages?" + query));
  }

  /** The search a message was found by: all of its page's address but what only that page knows. */
  static @Nullable String search(HttpServletRequest request) {
    UriComponentsBuilder address =
        UriComponentsBuilder.newInstance().query(request.getQueryString());
    OF_ONE_MESSAGE.forEach(address::replaceQueryParam);
    return address.build().getQuery();
  }

  private @Nullable String onNextPage(
      MessageListPages.Form form, @Nullable String after, String query) {
    if (after == null) {
      return null;
    }
    String further =
        UriComponentsBuilder.newInstance()
            .query(query)
            .replaceQueryParam("after", after)
            .build()
            .getQuery();
    return desk.find(form.asks(after)).hits().stream()
        .findFirst()
        .map(hit -> MESSAGES + hit.messageId() + "?" + further)
        .orElse(null);
  }
}
