package org.fengqiao.hub.console;

import java.util.Arrays;
import java.util.List;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.access.Permission;

/** The screens of the operators' pages, in the order of the menu. */
enum Screen {
  OVERVIEW("/ops", Permission.MESSAGE_VIEW),
  DECISIONS("/ops/decisions", Permission.MESSAGE_VIEW),
  CASES("/ops/cases", Permission.MESSAGE_VIEW),
  MESSAGES("/ops/messages", Permission.MESSAGE_VIEW),
  FAILURES("/ops/failures", Permission.MESSAGE_VIEW),
  REPLAYS("/ops/replays", Permission.MESSAGE_VIEW),
  DEADLINES("/ops/deadlines", Permission.MESSAGE_VIEW),
  PARTNERS("/ops/partners", Permission.MESSAGE_VIEW),
  ROUTES("/ops/routes", Permission.MESSAGE_VIEW),
  QUEUES("/ops/queues", Permission.MESSAGE_VIEW),
  ALERTS("/ops/alerts", Permission.MESSAGE_VIEW),
  RISKS("/ops/risks", Permission.MESSAGE_VIEW),
  RETURNS("/ops/returns", Permission.MESSAGE_VIEW),
  AUDIT("/ops/audit", Permission.AUDIT_READ),
  USERS("/ops/users", Permission.USER_MANAGE),
  SETTINGS("/ops/settings", Permission.USER_MANAGE),
  HELP("/ops/help", Permission.MESSAGE_VIEW);

  private final String path;
  private final Permission needed;

  Screen(String path, Permission needed) {
    this.path = path;
    this.needed = needed;
  }

  /** Where it is. */
  public String path() {
    return path;
  }

  /** Its word in texts: {@code screen.overview}. */
  public String key() {
    return "screen." + name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether it, or a page below it, is what a request asked for. */
  boolean isAt(String asked) {
    return asked.equals(path) || (this != OVERVIEW && asked.startsWith(path + "/"));
  }

  /**
   * What this person finds in the menu. A replay concerns several organisations: who looks after
   * some of them only has none.
   */
  static List<Screen> of(Operator operator) {
    return Arrays.stream(values())
        .filter(screen -> operator.may(screen.needed))
        .filter(screen -> screen != REPLAYS || operator.seesAll())
        .toList();
  }
}
