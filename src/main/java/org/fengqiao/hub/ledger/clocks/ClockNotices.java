package org.fengqiao.hub.ledger.clocks;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.clocks.ClockExpiry;
import org.fengqiao.hub.canonical.clocks.ClockRule;
import org.fengqiao.hub.canonical.clocks.ClockUnit;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.CaseReference;
import org.fengqiao.hub.canonical.model.ClockData;
import org.fengqiao.hub.canonical.model.DeadlineEvent;
import org.fengqiao.hub.canonical.model.DeadlineNotice;
import org.fengqiao.hub.canonical.model.Decision;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.canonical.model.FailureReport;
import org.fengqiao.hub.canonical.model.Header;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.Message;
import org.fengqiao.hub.canonical.model.ReferralResponse;
import org.fengqiao.hub.canonical.model.ResultCode;
import org.fengqiao.hub.canonical.rules.LegalCalendar;
import org.fengqiao.hub.ledger.Messages;
import org.springframework.stereotype.Component;

/** What the hub writes when a clock acts: for the court its effect, for the centre a notice. */
@Component
class ClockNotices {

  private static final String UNANSWERED = "三个工作日内未答复，委派失效（在线调解规则第12条）。由枢纽按期限告知。";
  private static final String EXPIRED =
      "调解期限届满未达成协议，且各方未合意延长（在线调解规则第25条第6项）。由枢纽按期限告知，调解中心的书面报告另行提交。";

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final CodeTables codes;
  private final CanonicalXml xml;

  ClockNotices(CodeTables codes, CanonicalXml xml) {
    this.codes = codes;
    this.xml = xml;
  }

  /** The messages of a clock whose time has come, the notice last: it is what the alert names. */
  List<Messages.Written> of(DueClock due, LegalCalendar calendar, Instant now) {
    List<Messages.Written> written = new ArrayList<>();
    if (due.isOver(now) && due.rule().expiry() == ClockExpiry.LAPSED) {
      written.add(write(due, MessageKind.REFERRAL_RESPONSE, "LAPSED", lapsed(due, now), now));
    } else if (due.isOver(now) && due.rule().expiry() == ClockExpiry.CONCLUDED) {
      String verdict = ResultCode.R07_EXPIRED.value();
      written.add(write(due, MessageKind.MEDIATION_OUTCOME, verdict, concluded(due, now), now));
    }
    if (due.isTold(now)) {
      DeadlineNotice notice = notice(due, calendar, now);
      written.add(write(due, MessageKind.DEADLINE_NOTICE, due.event(now), notice, now));
    }
    return written;
  }

  private Messages.Written write(
      DueClock due, MessageKind kind, String verdict, Message message, Instant now) {
    UUID id = ids.generate();
    Header header = new Header();
    header.setMessageId(id.toString());
    header.setSender("hub");
    header.setEventTime(time(due.happenedAt(now)));
    header.setSentTime(time(now));
    header.setHubMessageId(id.toString());
    message.setHeader(header);
    CaseReference reference = new CaseReference();
    reference.setHubCaseId(due.row().caseId().toString());
    reference.setCaseNumber(due.caseNumber());
    message.setCaseReference(reference);
    return new Messages.Written(
        id, due.row().caseId(), kind, verdict, due.happenedAt(now), xml.write(message));
  }

  private static ReferralResponse lapsed(DueClock due, Instant now) {
    ReferralResponse response = new ReferralResponse();
    response.setDecision(Decision.LAPSED);
    response.setDecidedAt(time(due.happenedAt(now)));
    response.setReasonText(UNANSWERED);
    return response;
  }

  private static MediationOutcome concluded(DueClock due, Instant now) {
    MediationOutcome outcome = new MediationOutcome();
    outcome.setResultCode(ResultCode.R07_EXPIRED);
    outcome.setConcludedAt(time(due.happenedAt(now)));
    outcome.setClock(data(due));
    FailureReport report = new FailureReport();
    report.setReason(EXPIRED);
    outcome.setFailureReport(report);
    return outcome;
  }

  private static ClockData data(DueClock due) {
    ClockData data = new ClockData();
    data.setStartedOn(due.row().startedOn());
    if (due.rule().unit() == ClockUnit.DAY) {
      data.setLengthDays(due.row().length());
    }
    data.setDueOn(due.row().deadline().raw());
    data.setRolledDueOn(due.row().deadline().end());
    data.setProvisional(due.row().deadline().provisional());
    return data;
  }

  private DeadlineNotice notice(DueClock due, LegalCalendar calendar, Instant now) {
    DeadlineNotice notice = new DeadlineNotice();
    notice.setComplaintNo(due.complaintNo());
    notice.setClock(due.rule().id());
    notice.setPart(due.row().part().isEmpty() ? null : due.row().part());
    notice.setName(due.rule().nameZh());
    notice.setClause(due.rule().clauseZh());
    notice.setEvent(DeadlineEvent.fromValue(due.event(now)));
    notice.setStartedOn(due.row().startedOn());
    notice.setDueOn(due.row().deadline().raw());
    notice.setRolledDueOn(due.row().deadline().end());
    notice.setProvisional(due.row().deadline().provisional());
    LocalDate warned = due.warned(calendar);
    if (due.row().earlierStart() != null) {
      notice.setEarlierDueOn(warned);
    }
    if (!due.isOver(now)) {
      long left = calendar.workingDaysBetween(ClockRule.day(now), warned);
      notice.setWorkingDaysLeft(BigInteger.valueOf(Math.max(0, left)));
    } else if (due.rule().expiry() == ClockExpiry.WINDOW_CLOSED) {
      notice.getOpenDoors().addAll(openDoors());
    }
    return notice;
  }

  /** What the decision table may leave open once the court confirms no more. */
  private List<Door> openDoors() {
    Code closed = codes.find("confirmation-doors", "WINDOW_CLOSED").orElseThrow();
    return Arrays.stream(Door.values())
        .filter(door -> !closed.more(door.name()).equals("NO"))
        .toList();
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atZone(ClockRule.CHINA).toOffsetDateTime();
  }
}
