package org.fengqiao.hub.canonical.rules;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.model.Contact;
import org.fengqiao.hub.canonical.model.ContactResult;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.ResultCode;

/** Who was called and what came of it: the ground of "unreachable" (guide cases 23 and 24). */
final class ContactRules {

  /** Usual practice, not law: hence only a warning. */
  private static final int USUAL_DAYS = 3;

  private static final Set<ContactResult> REACHED =
      EnumSet.of(ContactResult.REACHED, ContactResult.REFUSED, ContactResult.REPLIED_OTHERWISE);

  private ContactRules() {}

  static void check(MediationOutcome outcome, Place root, LocalDate today) {
    var log = outcome.getContactLog();
    for (int i = 0; i < log.size(); i++) {
      TimeRules.past(log.get(i).getAt(), root.at("contactLog", "contact", i).at("at"), today);
    }
    if (outcome.getResultCode() == ResultCode.R04_UNREACHABLE) {
      unreachable(log, root.at("contactLog"));
    }
  }

  private static void unreachable(List<Contact> log, Place place) {
    if (log.isEmpty()) {
      place.fault(RejectionCode.CONTACT_LOG_MISSING);
      return;
    }
    var reached = new HashSet<String>();
    log.stream()
        .filter(contact -> REACHED.contains(contact.getResult()))
        .forEach(contact -> reached.add(contact.getPartyId()));
    var failed = log.stream().filter(contact -> !REACHED.contains(contact.getResult())).toList();
    if (failed.stream().allMatch(contact -> reached.contains(contact.getPartyId()))) {
      place.fault(RejectionCode.CONTACT_REACHED);
    } else if (failed.size() < log.size()) {
      place.warn(RejectionCode.CONTACT_REACHED);
    }
    var days = failed.stream().map(contact -> TimeRules.day(contact.getAt())).distinct().count();
    if (days < USUAL_DAYS) {
      place.warn(RejectionCode.CONTACT_LOG_SHORT);
    }
  }
}
