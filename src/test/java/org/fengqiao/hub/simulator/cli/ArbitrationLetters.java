package org.fengqiao.hub.simulator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fengqiao.hub.canonical.json.CanonicalJson;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.Applicant;
import org.fengqiao.hub.canonical.model.ArbitrationAgreement;
import org.fengqiao.hub.canonical.model.CaseReference;
import org.fengqiao.hub.canonical.model.ConfirmationRequest;
import org.fengqiao.hub.canonical.model.ConfirmationSupplement;
import org.fengqiao.hub.canonical.model.Consent;
import org.fengqiao.hub.canonical.model.ConsentMode;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.canonical.model.Header;
import org.fengqiao.hub.canonical.model.LawVersion;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.Message;
import org.fengqiao.hub.canonical.model.Party;
import org.fengqiao.hub.canonical.model.SupplementKind;
import tools.jackson.databind.json.JsonMapper;

/** What centre and commission write about an arbitration, for tests. */
final class ArbitrationLetters {

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  private final CanonicalJson json = new CanonicalJson(CanonicalXml.load(Path.of("mappings")));

  /** The centre takes the agreement of an outcome to arbitration. */
  byte[] request(String id, byte[] outcome) {
    return request(id, (MediationOutcome) json.read(outcome));
  }

  /** The same, with nothing to carry beside it. */
  byte[] withoutMaterials(String id, byte[] outcome) {
    MediationOutcome concluded = (MediationOutcome) json.read(outcome);
    concluded.getAgreement().setMaterialId(null);
    concluded.setMaterials(List.of());
    return request(id, concluded);
  }

  /** The hub's case of a document in canonical JSON. */
  static String hubCase(byte[] document) {
    return JsonMapper.shared()
        .readTree(document)
        .at("/mediation-outcome/caseReference/hubCaseId")
        .asString();
  }

  private byte[] request(String id, MediationOutcome concluded) {
    ConfirmationRequest request = new ConfirmationRequest();
    request.setHeader(header(id));
    request.setCaseReference(concluded.getCaseReference());
    request.setDoor(Door.ARBITRATION);
    request.setOutcomeMessageId(concluded.getHeader().getMessageId());
    List<String> parties =
        concluded.getAgreement().getParties().stream().map(Party::getPartyId).toList();
    request.setApplicants(parties.stream().map(ArbitrationLetters::applicant).toList());
    request.setAgreement(concluded.getAgreement());
    request.setPropertyRightDetermination(false);
    request.setArbitrationAgreement(clause());
    request.setConsents(parties.stream().map(ArbitrationLetters::consent).toList());
    request.setMaterials(List.copyOf(concluded.getMaterials()));
    return bytes(request);
  }

  byte[] bytes(Message message) {
    return json.write(message);
  }

  static ConfirmationSupplement supplement(String id, String hubCase, SupplementKind kind) {
    ConfirmationSupplement supplement = new ConfirmationSupplement();
    supplement.setHeader(header(id));
    CaseReference reference = new CaseReference();
    reference.setHubCaseId(hubCase);
    reference.setReferralVersion(1);
    supplement.setCaseReference(reference);
    supplement.setDoor(Door.ARBITRATION);
    supplement.setKind(kind);
    supplement.setText("双方当事人的意思已由调解中心核实。");
    return supplement;
  }

  /** A call-back as the commission writes it, whatever it says. */
  static byte[] callBack(String id, String hubCase, String code, String name) {
    String now =
        LocalDateTime.now(QINGDAO).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
    return """
    {"requestId": "%s", "bizType": "MEDIATION_AWARD_RESULT", "sendTime": "%s",
     "data": {"platformCaseNo": "%s", "caseVersion": 1,
              "decision": {"code": "%s", "name": "%s"}, "decideTime": "%s"}}\
    """
        .formatted(id, now, hubCase, code, name, now)
        .getBytes(UTF_8);
  }

  /** An award set aside, as the golden example says it. */
  static byte[] setAside(String id, String hubCase) throws java.io.IOException {
    return java.nio.file.Files.readString(
            java.nio.file.Path.of(
                "src/test/resources/golden/arbitration/confirmation-decision"
                    + "/award-set-aside-by-the-intermediate-court.in.json"))
        .replace("QDZC-20261122-000001", id)
        .replaceFirst("\"replyTo\": \"[^\"]+\",", "")
        .replaceFirst("0d5c3c1e-[0-9a-f-]+", hubCase)
        .getBytes(UTF_8);
  }

  private static Header header(String id) {
    Header header = new Header();
    header.setMessageId(id);
    header.setEventTime(now());
    header.setSentTime(now());
    return header;
  }

  private static Applicant applicant(String partyId) {
    Applicant applicant = new Applicant();
    applicant.setPartyId(partyId);
    applicant.setAppliedAt(now());
    applicant.setPresent(true);
    return applicant;
  }

  private static Consent consent(String partyId) {
    Consent consent = new Consent();
    consent.setPartyId(partyId);
    consent.setMode(ConsentMode.ONLINE);
    consent.setConsentedAt(now());
    return consent;
  }

  private static ArbitrationAgreement clause() {
    ArbitrationAgreement clause = new ArbitrationAgreement();
    clause.setText("因本协议产生的争议，提请青岛仲裁委员会仲裁，请求依本协议制作调解书。");
    clause.setAgreedOn(now().toLocalDate());
    clause.setDisputeOccurredOn(now().toLocalDate().minusMonths(2));
    clause.setLawVersion(LawVersion.ARBITRATION_LAW_2025);
    return clause;
  }

  private static OffsetDateTime now() {
    return OffsetDateTime.now(QINGDAO).truncatedTo(ChronoUnit.SECONDS);
  }
}
