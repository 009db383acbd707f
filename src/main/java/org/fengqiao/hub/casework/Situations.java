package org.fengqiao.hub.casework;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.fengqiao.hub.canonical.clocks.ClockCatalogue;
import org.fengqiao.hub.canonical.model.Agreement;
import org.fengqiao.hub.canonical.model.ConfirmationRequest;
import org.fengqiao.hub.canonical.model.Header;
import org.fengqiao.hub.canonical.model.ReferralMode;
import org.fengqiao.hub.canonical.rules.LegalCalendar;
import org.fengqiao.hub.casework.Doors.Situation;
import org.fengqiao.hub.ledger.clocks.Calendars;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads from a request and its referral which situations of the decision table hold. */
@Component
class Situations {

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  /** The clock in which parties may ask a court (民诉法 art 205): the same that warns of its end. */
  static final String WINDOW = "CLK-09";

  private final ClockCatalogue catalogue;
  private final Supplier<LegalCalendar> calendar;

  @Autowired
  Situations(ClockCatalogue catalogue, Calendars calendars) {
    this(catalogue, calendars::current);
  }

  Situations(ClockCatalogue catalogue, Supplier<LegalCalendar> calendar) {
    this.catalogue = catalogue;
    this.calendar = calendar;
  }

  Set<Situation> of(ConfirmationRequest request, ReferralMode mode) {
    Set<Situation> found = EnumSet.noneOf(Situation.class);
    boolean filed = mode == ReferralMode.POST_FILING || mode == ReferralMode.IN_TRIAL;
    found.add(filed ? Situation.AFTER_FILING : Situation.BEFORE_FILING);
    if (isLate(request)) {
      found.add(Situation.WINDOW_CLOSED);
    }
    if (request.getApplicants().stream().anyMatch(applicant -> !applicant.isPresent())
        || request.getApplicants().size() < request.getAgreement().getParties().size()) {
      found.add(Situation.PARTY_ABSENT);
    }
    if (request.isPropertyRightDetermination()) {
      found.add(Situation.PROPERTY_RIGHT);
    }
    debt(request, found);
    return found;
  }

  private static void debt(ConfirmationRequest request, Set<Situation> found) {
    if (request.getDebt() != null && !request.getDebt().isDebtorReachable()) {
      found.add(Situation.DEBTOR_MISSING);
    }
    if (request.getDebt() != null && request.getDebt().isCounterPerformance()) {
      found.add(Situation.COUNTER_PERFORMANCE);
    }
  }

  private boolean isLate(ConfirmationRequest request) {
    Agreement agreement = request.getAgreement();
    OffsetDateTime effective = agreement.getEffectiveAt();
    if (effective == null) {
      return false;
    }
    LocalDate start = day(effective);
    LocalDate last = catalogue.rule(WINDOW, start).deadline(calendar.get(), start, List.of()).end();
    return day(asked(request.getHeader())).isAfter(last);
  }

  /** What was posted in time is in time, however long it travels (民诉法 art 85). */
  private static OffsetDateTime asked(Header header) {
    return header.getPostedAt() == null ? header.getEventTime() : header.getPostedAt();
  }

  private static LocalDate day(OffsetDateTime time) {
    return time.atZoneSameInstant(QINGDAO).toLocalDate();
  }
}
