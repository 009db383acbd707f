package org.fengqiao.hub.access;

/** What can be allowed to a person. The id is the authority that Spring Security knows. */
public enum Permission {
  /** 查看报文与案件（脱敏）: messages and cases, masked. */
  MESSAGE_VIEW("message.view"),
  /** 查看报文内容（脱敏）: the content of messages, masked. */
  PAYLOAD_VIEW("payload.view"),
  /** 查看未脱敏内容: content in clear, with a reason that is recorded. */
  PAYLOAD_UNMASK("payload.unmask"),
  /** 重放单条报文: send one message again as it is. */
  MESSAGE_REPLAY("message.replay"),
  /** 批量重放: plan and run replays of many. */
  MESSAGE_REPLAY_BULK("message.replay.bulk"),
  /** 编辑后重发: draft a corrected message. */
  MESSAGE_EDIT("message.edit"),
  /** 审批: approve what another person prepared; never one's own. */
  CHANGE_APPROVE("change.approve"),
  /** 人工决定: answer what no rule can decide. */
  CASE_DECIDE("case.decide"),
  /** 路由控制: start, stop, suspend and resume routes, breakers included. */
  ROUTE_CONTROL("route.control"),
  /** 清空队列: remove what lies in a queue. */
  QUEUE_PURGE("queue.purge"),
  /** 告警管理: acknowledge alerts, change their rules. */
  ALERT_MANAGE("alert.manage"),
  /** 协作单位管理: windows, contacts and certificates of partners. */
  PARTNER_MANAGE("partner.manage"),
  /** 审计: read what people did, and verify the chain. */
  AUDIT_READ("audit.read"),
  /** 用户管理: users, roles and settings. */
  USER_MANAGE("user.manage");

  private final String id;

  Permission(String id) {
    this.id = id;
  }

  /** Its authority, as in {@code hasAuthority('message.view')}. */
  public String id() {
    return id;
  }
}
