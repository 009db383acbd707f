package org.fengqiao.hub.casework;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.fengqiao.hub.canonical.model.Agreement;
import org.fengqiao.hub.canonical.model.ConfirmationRequest;
import org.fengqiao.hub.canonical.model.ReferralMode;
import org.fengqiao.hub.canonical.rules.LegalCalendar;
import org.fengqiao.hub.casework.Doors.Situation;
import org.springframework.stereotype.Component;

/** Reads from a request and its referral which situations of the decision table hold. */
@Component
class Situations {

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  /** Days after the agreement's effect in which parties may ask a court (民诉法 art 205). */
  private static final int WINDOW = 30;

  private final LegalCalendar calendar;

  Situations(LegalCalendar calendar) {
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
    LocalDate last = calendar.days(day(effective), WINDOW).end();
    return day(request.getHeader().getEventTime()).isAfter(last);
  }

  private static LocalDate day(OffsetDateTime time) {
    return time.atZoneSameInstant(QINGDAO).toLocalDate();
  }
}
