package org.fengqiao.hub.operations;

import java.util.List;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.NotPermitted;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/**
 * Who may do what to which queue: a partner's queue is for those who look after the partner, every
 * other for those who see all organisations.
 */
@Component
class QueueSight {

  private static final List<String> PREFIXES =
      List.of(
          "deliver.", "partner.", "DLQ.deliver.", "DLQ.partner.", "EXP.deliver.", "EXP.partner.");

  private final Access access;
  private final Partners partners;

  QueueSight(Access access, Partners partners) {
    this.access = access;
    this.partners = partners;
  }

  /**
   * The login name of the person at the desk, who may do this to the queue.
   *
   * @throws NotPermitted when they may not
   */
  String require(Permission needed, String queue) {
    return access.require(needed, partners(queue)).name();
  }

  private List<String> partners(String queue) {
    return PREFIXES.stream()
        .filter(queue::startsWith)
        .map(prefix -> queue.substring(prefix.length()).replaceFirst("\\..*", ""))
        .filter(id -> partners.find(id).isPresent())
        .toList();
  }
}
