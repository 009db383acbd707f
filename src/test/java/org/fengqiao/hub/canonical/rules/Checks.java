package org.fengqiao.hub.canonical.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.Samples;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.canonical.model.MediationOutcome;

/** Short words for tests of rules. */
final class Checks {

  static final CodeTables CODES = CodeTables.load(Samples.MAPPINGS);
  static final Rules RULES = Rules.load(Samples.MAPPINGS, CODES);
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private Checks() {}

  /** What the rules say about the sample referral after one change. */
  static Findings referral(Consumer<CaseReferral> change) {
    var referral = Samples.referral();
    change.accept(referral);
    return RULES.check(referral, TODAY);
  }

  /** What the rules say about the sample outcome after one change. */
  static Findings outcome(Consumer<MediationOutcome> change) {
    var outcome = Samples.outcome();
    change.accept(outcome);
    return RULES.check(outcome, TODAY);
  }

  /** What one small rule says, as codes. */
  static Findings at(Consumer<Place> rule) {
    var place = Place.root("x");
    rule.accept(place);
    return place.findings();
  }

  static List<RejectionCode> faults(Findings findings) {
    return findings.faults().stream().map(Fault::code).toList();
  }

  static List<RejectionCode> warnings(Findings findings) {
    return findings.warnings().stream().map(Fault::code).toList();
  }
}
