package org.fengqiao.hub.casework;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.fengqiao.hub.canonical.model.CaseReference;
import org.fengqiao.hub.canonical.model.Header;
import org.fengqiao.hub.canonical.model.ProgressNotice;
import org.fengqiao.hub.canonical.model.ProgressState;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.HubMessages;

/** A progress notice the hub writes because a person decided. */
final class HubNotice {

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  private HubNotice() {}

  static ProgressNotice of(
      UUID id, CaseEntry found, ProgressState state, String remark, Instant now) {
    OffsetDateTime at = now.truncatedTo(ChronoUnit.SECONDS).atZone(QINGDAO).toOffsetDateTime();
    Header header = new Header();
    header.setMessageId(id.toString());
    header.setSender(HubMessages.HUB);
    header.setEventTime(at);
    header.setSentTime(at);
    header.setHubMessageId(id.toString());
    CaseReference reference = new CaseReference();
    reference.setHubCaseId(found.caseId().toString());
    reference.setCaseNumber(found.courtNumber());
    reference.setReferralVersion(found.referralVersion());
    ProgressNotice notice = new ProgressNotice();
    notice.setHeader(header);
    notice.setCaseReference(reference);
    notice.setState(state);
    notice.setStateSince(at);
    notice.setRemark(remark);
    return notice;
  }
}
