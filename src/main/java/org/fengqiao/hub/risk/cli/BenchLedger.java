package org.fengqiao.hub.risk.cli;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes referrals as intake and casework leave them: taken in, applied, with their bytes. */
final class BenchLedger {

  private final JdbcTemplate jdbc;
  private final CanonicalXml xml;

  BenchLedger(JdbcTemplate jdbc, CanonicalXml xml) {
    this.jdbc = jdbc;
    this.xml = xml;
  }

  /** Enters referrals, and gives the messages' ids. */
  List<UUID> enter(List<CaseReferral> referrals, List<Instant> received) {
    List<UUID> ids = new ArrayList<>();
    List<Object[]> messages = new ArrayList<>();
    List<Object[]> payloads = new ArrayList<>();
    List<Object[]> cases = new ArrayList<>();
    List<Object[]> places = new ArrayList<>();
    for (int i = 0; i < referrals.size(); i++) {
      UUID id = UUID.randomUUID();
      UUID caseId = UUID.randomUUID();
      byte[] canonical = xml.write(referrals.get(i));
      OffsetDateTime at = received.get(i).atOffset(ZoneOffset.UTC);
      String number = referrals.get(i).getCaseReference().getCaseNumber();
      ids.add(id);
      messages.add(new Object[] {id, "b-" + id, Digests.of(canonical), at, at, at, id});
      payloads.add(new Object[] {id, canonical});
      cases.add(new Object[] {caseId, number, at, at});
      places.add(new Object[] {caseId, id, at});
    }
    jdbc.batchUpdate(
        "insert into message (message_id, sender, external_id, kind, dialect, state,"
            + " original_digest, event_time, sent_time, received_at, receipt_id, receipt)"
            + " values (?, 'court-shinan', ?, 'case-referral', 'court-soap', 'APPLIED', ?, ?, ?,"
            + " ?, ?, '')",
        messages);
    jdbc.batchUpdate("insert into payload values (?, 'canonical', ?)", payloads);
    jdbc.batchUpdate(
        "insert into dispute_case (case_id, court, case_number, centre, state, opened_at,"
            + " changed_at) values (?, 'court-shinan', ?, 'centre-qingdao', 'RECEIVED', ?, ?)",
        cases);
    jdbc.batchUpdate("insert into case_message values (?, 1, ?, 'DONE', ?)", places);
    return ids;
  }
}
