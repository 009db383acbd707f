package org.fengqiao.hub.access;

import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;

/** The person at the desk may not do this; the text says what is needed and who has it. */
public class NotPermitted extends AccessDeniedException {

  private final transient Permission needed;

  NotPermitted(Permission needed) {
    super(
        "缺少权限 "
            + needed.id()
            + "，请联系具有该权限的角色："
            + roles(needed)
            + " / permission "
            + needed.id()
            + " is needed, which these roles have: "
            + roles(needed));
    this.needed = needed;
  }

  /** What is needed. */
  public Permission needed() {
    return needed;
  }

  private static String roles(Permission needed) {
    return Role.with(needed).stream().map(Role::id).collect(Collectors.joining(", "));
  }
}
