package org.fengqiao.hub.casework;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.clocks.ClockRule;
import org.fengqiao.hub.canonical.clocks.Trigger;
import org.fengqiao.hub.canonical.model.CaseConversion;
import org.fengqiao.hub.canonical.model.ComplaintClockKind;
import org.fengqiao.hub.canonical.model.ComplaintTransfer;
import org.fengqiao.hub.canonical.model.ConfirmationDecision;
import org.fengqiao.hub.canonical.model.ConsentAnswer;
import org.fengqiao.hub.canonical.model.DefaultReport;
import org.fengqiao.hub.canonical.model.Header;
import org.fengqiao.hub.canonical.model.LegalEvent;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.Message;
import org.fengqiao.hub.canonical.model.ProgressNotice;
import org.fengqiao.hub.canonical.model.ReferralAmendment;
import org.fengqiao.hub.canonical.model.ReferralResponse;
import org.fengqiao.hub.ledger.KnownMessage;
import org.jspecify.annotations.Nullable;

/**
 * Which day counts. A period begins with the event in the world, never with sending or receiving
 * it; what is done is in time when it was posted in time (民诉法 art 85).
 */
final class ClockEvents {

  private static final Trigger RESTARTED =
      Trigger.of(MessageKind.REFERRAL_AMENDMENT, "RESTARTED", null);

  private ClockEvents() {}

  /** What a message says that may move clocks. */
  static List<Happened> of(KnownMessage known, Message message) {
    if (message instanceof ComplaintTransfer complaint) {
      return complaint(known, complaint);
    }
    if (message instanceof ReferralAmendment amended) {
      return amended(amended);
    }
    Trigger trigger = Trigger.of(known.kind(), known.verdict(), known.door());
    if (message instanceof DefaultReport report) {
      return report.getBreaches().stream()
          .map(
              breach ->
                  Happened.on(trigger, day(report.getReportedAt()))
                      .part(part(breach.getObligationNo(), breach.getInstalmentNo())))
          .toList();
    }
    Happened one = Happened.on(trigger, start(message), stop(message));
    if (message instanceof LegalEvent said) {
      return List.of(one.part(said.getPart()));
    }
    if (message instanceof MediationOutcome outcome && outcome.getAgreement() != null) {
      return List.of(one.perhapsSince(EarliestEffect.of(outcome.getAgreement())));
    }
    if (message instanceof ProgressNotice notice && extension(notice) > 0) {
      return List.of(one.lasting(extension(notice)));
    }
    return List.of(one);
  }

  static String part(int obligation, @Nullable Integer instalment) {
    return instalment == null ? Integer.toString(obligation) : obligation + "." + instalment;
  }

  static LocalDate day(OffsetDateTime time) {
    return ClockRule.day(time.toInstant());
  }

  private static LocalDate start(Message message) {
    if (message instanceof ReferralResponse response) {
      return day(
          Objects.requireNonNullElse(response.getMaterialsSignedAt(), response.getDecidedAt()));
    }
    if (message instanceof MediationOutcome outcome) {
      OffsetDateTime effective =
          outcome.getAgreement() == null ? null : outcome.getAgreement().getEffectiveAt();
      return day(effective == null ? outcome.getConcludedAt() : effective);
    }
    if (message instanceof ConfirmationDecision decided) {
      return day(Objects.requireNonNullElse(decided.getEffectiveAt(), decided.getDecidedAt()));
    }
    if (message instanceof CaseConversion converted && converted.getConvertedOn() != null) {
      return converted.getConvertedOn();
    }
    return done(message);
  }

  private static LocalDate stop(Message message) {
    OffsetDateTime posted = message.getHeader().getPostedAt();
    return posted == null ? done(message) : day(posted);
  }

  private static LocalDate done(Message message) {
    if (message instanceof LegalEvent said) {
      return said.getHappenedOn();
    }
    return day(moment(message));
  }

  private static OffsetDateTime moment(Message message) {
    if (message instanceof ReferralResponse response) {
      return response.getDecidedAt();
    }
    if (message instanceof MediationOutcome outcome) {
      return outcome.getConcludedAt();
    }
    if (message instanceof ProgressNotice notice) {
      return notice.getStateSince();
    }
    if (message instanceof ConfirmationDecision decided) {
      return decided.getDecidedAt();
    }
    if (message instanceof ConsentAnswer answer) {
      return answer.getAnsweredAt();
    }
    Header header = message.getHeader();
    return header.getEventTime();
  }

  private static int extension(ProgressNotice notice) {
    return notice.getClock() == null || notice.getClock().getExtensions().isEmpty()
        ? 0
        : notice
            .getClock()
            .getExtensions()
            .get(notice.getClock().getExtensions().size() - 1)
            .getDays();
  }

  /** A period goes on, unless the court says that it begins anew (guide case 9). */
  private static List<Happened> amended(ReferralAmendment amended) {
    return Boolean.TRUE.equals(amended.isRestartClock())
        ? List.of(Happened.on(RESTARTED, start(amended), stop(amended)))
        : List.of();
  }

  /** The regulator names the clocks, and its last day counts. */
  private static List<Happened> complaint(KnownMessage known, ComplaintTransfer complaint) {
    List<Happened> happened = new ArrayList<>();
    for (var clock : complaint.getClocks()) {
      Trigger trigger = Trigger.of(known.kind(), clock.getKind().value(), null);
      LocalDate stop =
          clock.getKind() == ComplaintClockKind.TRANSFER
              ? day(complaint.getTransferredAt())
              : clock.getStartedOn();
      happened.add(Happened.on(trigger, clock.getStartedOn(), stop).ending(clock.getDueOn()));
    }
    return happened;
  }
}
