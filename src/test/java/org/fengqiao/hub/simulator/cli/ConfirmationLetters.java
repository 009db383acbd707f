package org.fengqiao.hub.simulator.cli;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fengqiao.hub.canonical.json.CanonicalJson;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.Applicant;
import org.fengqiao.hub.canonical.model.CaseReference;
import org.fengqiao.hub.canonical.model.ConfirmationRequest;
import org.fengqiao.hub.canonical.model.ConfirmationSupplement;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.canonical.model.DueDebt;
import org.fengqiao.hub.canonical.model.Header;
import org.fengqiao.hub.canonical.model.Material;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.Message;
import org.fengqiao.hub.canonical.model.SupplementKind;
import org.fengqiao.hub.canonical.model.VenueBasis;

/** What a centre writes about confirmations besides its script, for tests. */
final class ConfirmationLetters {

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  private final CanonicalJson json = new CanonicalJson(CanonicalXml.load(Path.of("mappings")));

  /** 支付令申请: by the creditor alone, for a debt that is due. */
  byte[] paymentOrder(String id, byte[] outcome) {
    MediationOutcome concluded = (MediationOutcome) json.read(outcome);
    ConfirmationRequest request = new ConfirmationRequest();
    request.setHeader(header(id));
    request.setCaseReference(concluded.getCaseReference());
    request.setDoor(Door.PAYMENT_ORDER);
    request.setOutcomeMessageId(concluded.getHeader().getMessageId());
    Applicant creditor = new Applicant();
    creditor.setPartyId(concluded.getAgreement().getObligations().get(0).getCreditors().get(0));
    creditor.setAppliedAt(now());
    creditor.setPresent(true);
    request.setApplicants(List.of(creditor));
    request.setAgreement(concluded.getAgreement());
    request.setPropertyRightDetermination(false);
    request.setVenueBasis(VenueBasis.DEBTOR_DOMICILE);
    DueDebt debt = new DueDebt();
    debt.setAmount(concluded.getAmounts().getAgreed());
    debt.setCurrency("CNY");
    debt.setDueOn(now().toLocalDate().minusDays(1));
    debt.setDebtorReachable(true);
    request.setDebt(debt);
    request.setMaterials(List.copyOf(concluded.getMaterials()));
    return bytes(request);
  }

  byte[] supplement(
      String id, String hubCase, Door door, SupplementKind kind, List<Material> materials) {
    ConfirmationSupplement supplement = new ConfirmationSupplement();
    supplement.setHeader(header(id));
    CaseReference reference = new CaseReference();
    reference.setHubCaseId(hubCase);
    reference.setReferralVersion(1);
    supplement.setCaseReference(reference);
    supplement.setDoor(door);
    supplement.setKind(kind);
    supplement.setText("当事人的意思已由调解中心核实。");
    supplement.setMaterials(materials);
    return bytes(supplement);
  }

  private byte[] bytes(Message message) {
    return json.write(message);
  }

  private static Header header(String id) {
    Header header = new Header();
    header.setMessageId(id);
    header.setEventTime(now());
    header.setSentTime(now());
    return header;
  }

  private static OffsetDateTime now() {
    return OffsetDateTime.now(QINGDAO).truncatedTo(ChronoUnit.SECONDS);
  }
}
