package org.fengqiao.hub.access;

import static org.fengqiao.hub.access.Permission.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a person is at the operators' desk. Several roles add up. */
public enum Role {
  /** 查看员. */
  VIEWER("viewer", MESSAGE_VIEW),
  /** 值班员. */
  OPERATOR(
      "operator",
      MESSAGE_VIEW,
      PAYLOAD_VIEW,
      MESSAGE_REPLAY,
      CASE_DECIDE,
      ROUTE_CONTROL,
      ALERT_MANAGE),
  /** 修复员: needs an approver who is not the same person. */
  REPAIRER(
      "repairer",
      MESSAGE_VIEW,
      PAYLOAD_VIEW,
      PAYLOAD_UNMASK,
      MESSAGE_REPLAY,
      MESSAGE_REPLAY_BULK,
      MESSAGE_EDIT),
  /** 审批员. */
  APPROVER("approver", MESSAGE_VIEW, PAYLOAD_VIEW, PAYLOAD_UNMASK, CHANGE_APPROVE, QUEUE_PURGE),
  /** 协作单位管理员. */
  PARTNER_ADMIN("partner-admin", MESSAGE_VIEW, PARTNER_MANAGE, ROUTE_CONTROL),
  /** 审计员: reads everything, does nothing. */
  AUDITOR("auditor", MESSAGE_VIEW, PAYLOAD_VIEW, AUDIT_READ),
  /** 系统管理员: users and settings, no content of messages. */
  ADMIN("admin", MESSAGE_VIEW, USER_MANAGE);

  private final String id;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Permission> permissions;

  Role(String id, Permission first, Permission... more) {
    this.id = id;
    this.permissions = Collections.unmodifiableSet(EnumSet.of(first, more));
  }

  /** Its word in the ledger and in settings. */
  public String id() {
    return id;
  }

  /** What it allows. */
  public Set<Permission> permissions() {
    return permissions;
  }

  /** The role of this id. */
  public static Optional<Role> of(String id) {
    return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
  }

  /** Roles that allow something: whom to ask. */
  public static List<Role> with(Permission permission) {
    return Arrays.stream(values()).filter(role -> role.permissions.contains(permission)).toList();
  }
}
