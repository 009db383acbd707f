package org.fengqiao.hub.canonical.rules;

import java.time.LocalDate;
import java.util.List;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.Cause;
import org.fengqiao.hub.canonical.model.Referral;

/** Causes of action, 案由: name and version count; the table holds the financial ones only. */
final class CauseRules {

  private final CodeTables codes;

  CauseRules(CodeTables codes) {
    this.codes = codes;
  }

  void check(Referral referral, Place root, LocalDate today) {
    var day = referral.getFiledOn() == null ? today : referral.getFiledOn();
    for (int i = 0; i < referral.getCauses().size(); i++) {
      check(referral.getCauses().get(i), root.at("causes", "cause", i), day);
    }
  }

  void check(Cause cause, Place place, LocalDate day) {
    if (codes.find("cause-versions", cause.getVersion().value(), day).isEmpty()) {
      place.at("version").warn(RejectionCode.CAUSE_VERSION);
    }
    name(cause, place);
  }

  private void name(Cause cause, Place place) {
    List<Code> known =
        codes.all("causes").stream()
            .filter(it -> it.more("version").equals(cause.getVersion().value()))
            .filter(it -> it.nameZh().equals(cause.getName()))
            .toList();
    if (known.isEmpty()) {
      place.at("name").warn(RejectionCode.CAUSE_UNKNOWN);
    } else if (cause.getNumber() != null
        && known.stream().noneMatch(it -> it.more("number").equals(cause.getNumber()))) {
      place.at("number").warn(RejectionCode.CAUSE_NUMBER);
    }
  }
}
