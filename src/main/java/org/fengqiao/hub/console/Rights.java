package org.fengqiao.hub.console;

import java.util.Arrays;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.access.Permission;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What the person whose request is being answered may do with messages of all organisations.
 * Services ask here, not pages. Whoever sees some organisations only is refused: a search over all
 * would show the others'.
 */
@Component
class Rights {

  private final Access access;

  Rights(Access access) {
    this.access = access;
  }

  /**
   * Who it is, when they may do this.
   *
   * @param right a verb such as {@code message.replay}
   * @return the login name
   * @throws AccessDeniedException when they may not
   */
  String need(String right) {
    Permission needed =
        Arrays.stream(Permission.values())
            .filter(permission -> permission.id().equals(right))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no such permission: " + right));
    Operator operator = access.require(needed);
    if (!operator.seesAll()) {
      throw new AccessDeniedException("仅限可查看全部单位的人员 / only for those who see all organisations");
    }
    return operator.name();
  }
}
