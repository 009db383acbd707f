package org.fengqiao.hub.risk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.model.CaseReference;
import org.fengqiao.hub.canonical.model.Confidentiality;
import org.fengqiao.hub.canonical.model.Header;
import org.fengqiao.hub.canonical.model.RiskLevel;
import org.fengqiao.hub.canonical.model.RiskRule;
import org.fengqiao.hub.canonical.model.RiskSubject;
import org.fengqiao.hub.canonical.model.RiskSubjectKind;
import org.fengqiao.hub.canonical.model.RiskWarning;
import org.fengqiao.hub.ledger.HubMessages;
import org.fengqiao.hub.ledger.risk.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes a warning so that who reads it sees why it came; it names cases, and no person. */
final class Wording {

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

  private Wording() {}

  /** A number nobody else gives: the day, and the beginning of the pattern's id. */
  static String number(UUID pattern, Instant at) {
    String day = DateTimeFormatter.BASIC_ISO_DATE.format(at.atZone(QINGDAO).toLocalDate());
    return "FQ-" + day + "-" + mark(pattern).toUpperCase(java.util.Locale.ROOT);
  }

  /** What an anchor is called where people read it. */
  static String mark(UUID anchor) {
    return anchor.toString().substring(0, 8);
  }

  /**
   * The warning.
   *
   * @param pattern as it stands with this version
   * @param cases at most so many of its cases as a warning may name
   */
  static RiskWarning warning(UUID id, Pattern pattern, Found found, List<UUID> cases, Instant now) {
    OffsetDateTime at = now.truncatedTo(ChronoUnit.SECONDS).atZone(QINGDAO).toOffsetDateTime();
    RiskWarning warning = new RiskWarning();
    warning.setHeader(header(id, at));
    warning.setCaseReference(new CaseReference());
    warning.getCaseReference().setHubCaseId(pattern.fileId().toString());
    warning.getCaseReference().setReferralVersion(pattern.version());
    warning.setWarningNo(pattern.warningNo());
    warning.setLevel(RiskLevel.fromValue(pattern.level()));
    warning.setRule(RiskRule.fromValue(found.rule().row().more("warns")));
    warning.setSubject(subject(found));
    cases.forEach(caseId -> warning.getEvidenceCases().add(caseId.toString()));
    warning.setDescription(description(pattern, found));
    warning.setSuggestion(found.rule().row().more("suggestionZh"));
    warning.setConfidentiality(Confidentiality.AUTHORITIES_ONLY);
    warning.setIssuedAt(at);
    return warning;
  }

  /** The same warning for an institution it concerns: released, and without anybody's cases. */
  static RiskWarning released(RiskWarning warning, UUID id, UUID file, String number, Instant now) {
    OffsetDateTime at = now.truncatedTo(ChronoUnit.SECONDS).atZone(QINGDAO).toOffsetDateTime();
    warning.setHeader(header(id, at));
    warning.getCaseReference().setHubCaseId(file.toString());
    warning.setWarningNo(number);
    warning.getEvidenceCases().clear();
    warning.setConfidentiality(Confidentiality.RELEASED);
    warning.setIssuedAt(at);
    return warning;
  }

  private static Header header(UUID id, OffsetDateTime at) {
    Header header = new Header();
    header.setMessageId(id.toString());
    header.setSender(HubMessages.HUB);
    header.setEventTime(at);
    header.setSentTime(at);
    header.setHubMessageId(id.toString());
    return header;
  }

  private static RiskSubject subject(Found found) {
    RiskSubject subject = new RiskSubject();
    Reading.@Nullable Named named = found.named();
    if (named == null) {
      subject.setKind(RiskSubjectKind.AGENT);
      subject.setName("同一来源（标识 " + mark(found.anchor()) + "）");
    } else {
      subject.setKind(RiskSubjectKind.INSTITUTION);
      subject.setName(named.name());
      subject.setCreditCode(named.creditCode().equals(named.name()) ? null : named.creditCode());
    }
    return subject;
  }

  private static String description(Pattern pattern, Found found) {
    ScreeningRule rule = found.rule();
    Window window = found.window();
    return "规则 %s（%s）：%s 至 %s，%d 件案件、涉及 %d 家机构，合计 %d %s，阈值 %d（权重 %d%%，滚动 %d 日）。比对值标识 %s。第 %d 版。由系统自动筛查，供人工研判，不作为拒绝受理的依据。"
        .formatted(
            rule.id(),
            rule.row().nameZh(),
            DAY.format(window.from().atZone(QINGDAO)),
            DAY.format(window.to().atZone(QINGDAO)),
            window.cases().size(),
            window.institutions(),
            window.size(),
            rule.countsPersons() ? "人" : "件",
            rule.needed(),
            rule.weight(),
            rule.window().toDays(),
            mark(pattern.anchor()),
            pattern.version());
  }
}
