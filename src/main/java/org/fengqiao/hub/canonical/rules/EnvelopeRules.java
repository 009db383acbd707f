package org.fengqiao.hub.canonical.rules;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Messages;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.CaseReference;
import org.fengqiao.hub.canonical.model.Header;
import org.fengqiao.hub.canonical.model.Message;
import org.jspecify.annotations.Nullable;

/** What every message about a case says first: when, and which case in which version. */
final class EnvelopeRules {

  private static final int LONGEST_CODE = 8;

  private final CaseNumberRules numbers;

  /** These say nothing about what was referred. */
  private static final Set<MessageKind> OF_NO_VERSION =
      EnumSet.of(
          MessageKind.OPERATOR_DECISION, MessageKind.DEADLINE_NOTICE, MessageKind.LEGAL_EVENT);

  EnvelopeRules(CodeTables codes) {
    this.numbers = new CaseNumberRules(codes);
  }

  void check(Message message, Place root, LocalDate today) {
    header(message.getHeader(), root.at("header"), today);
    MessageKind kind = Messages.kind(message);
    boolean aboutReferral = Dossier.of(kind) == Dossier.REFERRAL && !OF_NO_VERSION.contains(kind);
    reference(message.getCaseReference(), root.at("caseReference"), today, aboutReferral);
  }

  /** An event is known before it is sent; small differences between two clocks do not matter. */
  static void header(Header header, Place place, LocalDate today) {
    TimeRules.past(header.getEventTime(), place.at("eventTime"), today);
    TimeRules.past(header.getSentTime(), place.at("sentTime"), today);
    if (header.getSentTime().plusMinutes(5).isBefore(header.getEventTime())) {
      place.at("sentTime").warn(RejectionCode.TIME_ORDER, "sentTime", "eventTime");
    }
  }

  private void reference(
      CaseReference reference, Place place, LocalDate today, boolean aboutReferral) {
    if (aboutReferral && reference.getReferralVersion() == null) {
      place.at("referralVersion").fault(RejectionCode.VERSION_MISSING);
    }
    var number = reference.getCaseNumber();
    if (number != null) {
      numbers.check(number, place.at("caseNumber"), today);
    }
    var court = reference.getCourtCode();
    if (court != null) {
      court(court, number, place, today);
    }
  }

  /** Without a number the court must exist today; with one, the number's year decides. */
  private void court(String court, @Nullable String number, Place place, LocalDate today) {
    var parsed = CaseNumber.parse(number == null ? "" : number);
    if (court.length() > LONGEST_CODE) {
      place.at("courtCode").fault(RejectionCode.COURT_UNKNOWN, "?");
    } else if (parsed.isEmpty()) {
      numbers.court(court, today.getYear(), place.at("courtCode"));
    } else if (!parsed.get().court().equals(court)) {
      place.at("courtCode").fault(RejectionCode.COURT_MISMATCH);
    }
  }
}
