package org.fengqiao.hub.canonical.rules;

import java.time.LocalDate;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.ConsentAnswer;
import org.fengqiao.hub.canonical.model.ConsentRequest;
import org.fengqiao.hub.canonical.model.InstitutionReply;

/**
 * An institution's consent (特邀规定 art 11). Since 2023-05-19 it proves who acts for it by two
 * documents instead of four; the rows of {@code consent-documents.csv} say which, and from when.
 */
final class ConsentRules {

  private static final String TABLE = "consent-documents";

  private final CodeTables codes;

  ConsentRules(CodeTables codes) {
    this.codes = codes;
  }

  void check(ConsentRequest request, Place root, LocalDate today) {
    TimeRules.past(request.getAskedAt(), root.at("askedAt"), today);
    CreditCode.check(request.getInstitutionNumber(), root.at("institutionNumber"));
  }

  void check(ConsentAnswer answer, Place root, LocalDate today) {
    TimeRules.past(answer.getAnsweredAt(), root.at("answeredAt"), today);
    References.materials(answer.getMaterials(), root);
    MaterialRules.check(answer.getMaterials(), codes, root);
    if (answer.getAnswer() == InstitutionReply.REFUSED) {
      Needed.text(answer.getReasonText(), root.at("reasonText"));
      return;
    }
    LocalDate day = answer.getAnsweredAt().toLocalDate();
    codes.all(TABLE).stream()
        .filter(needed -> needed.validOn(day))
        .filter(needed -> lacks(answer, needed))
        .forEach(
            needed ->
                root.at("materials")
                    .fault(RejectionCode.CONSENT_DOCUMENT_MISSING, needed.nameZh()));
  }

  private static boolean lacks(ConsentAnswer answer, Code needed) {
    return answer.getMaterials().stream()
        .noneMatch(material -> material.getKind().equals(needed.value()));
  }
}
