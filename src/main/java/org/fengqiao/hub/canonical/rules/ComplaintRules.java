package org.fengqiao.hub.canonical.rules;

import java.time.LocalDate;
import java.util.List;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.clocks.ClockCatalogue;
import org.fengqiao.hub.canonical.clocks.Trigger;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.Complainant;
import org.fengqiao.hub.canonical.model.ComplaintClock;
import org.fengqiao.hub.canonical.model.ComplaintDecision;
import org.fengqiao.hub.canonical.model.ComplaintResult;
import org.fengqiao.hub.canonical.model.ComplaintTransfer;
import org.fengqiao.hub.canonical.model.Institution;
import org.jspecify.annotations.Nullable;

/** A complaint from the 12378 hotline and the centre's answers (投诉办法; guide §1.10). */
final class ComplaintRules {

  /** From so many on a person looks at it first (guide §2.12). */
  private static final int GROUP = 10;

  private final CodeTables codes;
  private final LegalCalendar calendar;
  private final ClockCatalogue catalogue;
  private final PartyRules parties;
  private final IdRules ids;

  ComplaintRules(CodeTables codes) {
    this.codes = codes;
    this.calendar = new LegalCalendar(codes);
    this.catalogue = new ClockCatalogue(codes);
    this.parties = new PartyRules(codes);
    this.ids = new IdRules(codes);
  }

  void check(ComplaintTransfer complaint, Place root, LocalDate today) {
    institution(complaint.getInstitution(), root.at("institution"));
    coded("complaint-businesses", complaint.getBusinessCode(), root.at("businessCode"), today);
    coded("complaint-causes", complaint.getCauseCode(), root.at("causeCode"), today);
    complainant(complaint.getComplainant(), root.at("complainant"), today);
    TimeRules.past(complaint.getReceivedOn(), root.at("receivedOn"), today);
    TimeRules.past(complaint.getTransferredAt(), root.at("transferredAt"), today);
    TimeRules.order(
        complaint.getReceivedOn(),
        TimeRules.day(complaint.getTransferredAt()),
        root.at("transferredAt"),
        "receivedOn");
    for (int i = 0; i < complaint.getClocks().size(); i++) {
      clock(complaint.getClocks().get(i), root.at("clocks", "clock", i));
    }
    if (complaint.getGroupSize() != null && complaint.getGroupSize() >= GROUP) {
      root.at("groupSize").warn(RejectionCode.GROUP_LARGE);
    }
    References materials = References.materials(complaint.getMaterials(), root);
    materials.check(
        complaint.getComplainant().getPowerOfAttorneyId(),
        root.at("complainant").at("powerOfAttorneyId"));
    MaterialRules.check(complaint.getMaterials(), codes, root);
  }

  private void institution(Institution institution, Place place) {
    coded("institution-groups", institution.getGroupCode(), place.at("groupCode"), null);
    if (institution.getCreditCode() != null) {
      CreditCode.check(institution.getCreditCode(), place.at("creditCode"));
    }
    parties.phone(institution.getContactPhone(), place);
  }

  private void complainant(Complainant complainant, Place place, LocalDate today) {
    parties.phone(complainant.getPhone(), place);
    if (complainant.getId() != null) {
      Place number = place.at("id").at("number");
      ids.check(complainant.getId().getType(), complainant.getId().getNumber(), number, today);
    }
    if (complainant.getAddress() != null) {
      parties.address(complainant.getAddress(), place.at("address"), today);
    }
    if (complainant.getAgentPhone() != null && !PhoneNumber.isValid(complainant.getAgentPhone())) {
      place.at("agentPhone").fault(RejectionCode.PHONE_INVALID);
    }
  }

  private void coded(String table, @Nullable String code, Place place, @Nullable LocalDate today) {
    if (code == null) {
      return;
    }
    boolean known =
        today == null
            ? codes.find(table, code).isPresent()
            : codes.find(table, code, today).isPresent();
    if (!known) {
      place.fault(RejectionCode.CODE_UNKNOWN, table);
    }
  }

  /** The regulator's last day counts; one that its length does not lead to is remarked. */
  private void clock(ComplaintClock clock, Place place) {
    TimeRules.order(clock.getStartedOn(), clock.getDueOn(), place.at("dueOn"), "startedOn");
    LocalDate start = clock.getStartedOn();
    Trigger named = Trigger.of(MessageKind.COMPLAINT_TRANSFER, clock.getKind().value(), null);
    LegalCalendar.Deadline due =
        catalogue.startedBy(named, start).stream()
            .findFirst()
            .map(rule -> rule.deadline(calendar, start, List.of()))
            .orElse(null);
    if (due != null && !due.end().equals(clock.getDueOn()) && !due.raw().equals(clock.getDueOn())) {
      place.at("dueOn").warn(RejectionCode.CLOCK_UNUSUAL, due.end().toString());
    }
  }

  void check(ComplaintResult answer, Place root, LocalDate today) {
    TimeRules.past(answer.getDecidedAt(), root.at("decidedAt"), today);
    if (answer.getDecision() == ComplaintDecision.NOT_MEDIABLE) {
      Needed.text(answer.getReasonCode(), root.at("reasonCode"));
      coded("decline-reasons", answer.getReasonCode(), root.at("reasonCode"), today);
      Needed.text(answer.getReasonText(), root.at("reasonText"));
    } else if (answer.getDecision() == ComplaintDecision.NOT_AGREED) {
      Needed.text(answer.getReasonText(), root.at("reasonText"));
    }
    References.materials(answer.getMaterials(), root);
    MaterialRules.check(answer.getMaterials(), codes, root);
  }
}
