package org.fengqiao.hub.canonical.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import org.fengqiao.hub.canonical.Messages;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.CaseConversion;
import org.fengqiao.hub.canonical.model.ConfirmationDecision;
import org.fengqiao.hub.canonical.model.ConfirmationRequest;
import org.fengqiao.hub.canonical.model.ConfirmationSupplement;
import org.fengqiao.hub.canonical.model.ConsentAnswer;
import org.fengqiao.hub.canonical.model.ConsentRequest;
import org.fengqiao.hub.canonical.model.DefaultReport;
import org.fengqiao.hub.canonical.model.MaterialReturn;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.Message;
import org.fengqiao.hub.canonical.model.ProgressNotice;
import org.fengqiao.hub.canonical.model.Referral;
import org.fengqiao.hub.canonical.model.ReferralResponse;
import org.fengqiao.hub.canonical.model.ReferralWithdrawal;

/**
 * What a message must say beyond its form, whatever wire it came by. Only rules that need nothing
 * but the message, the code tables and the date; what needs the case is for casework. Thread-safe.
 */
public final class Rules {

  private final TextRules texts;
  private final EnvelopeRules envelopes;
  private final ReferralRules referrals;
  private final ResponseRules responses;
  private final OutcomeRules outcomes;
  private final ReturnRules returns;
  private final ConfirmationRules confirmations;
  private final NotaryRules notaries;
  private final ConsentRules consents;
  private final DossierRules dossiers;

  private Rules(CodeTables codes, TextLimits limits) {
    this.texts = new TextRules(limits);
    this.envelopes = new EnvelopeRules(codes);
    this.referrals = new ReferralRules(codes);
    this.responses = new ResponseRules(codes);
    this.outcomes = new OutcomeRules(codes);
    this.returns = new ReturnRules(codes);
    this.confirmations = new ConfirmationRules(codes);
    this.notaries = new NotaryRules(codes);
    this.consents = new ConsentRules(codes);
    this.dossiers = new DossierRules(codes);
  }

  /**
   * Prepares the rules.
   *
   * @param mappings the folder with {@code canonical/*.xsd}, where text lengths are read
   */
  public static Rules load(Path mappings, CodeTables codes) {
    return new Rules(codes, TextLimits.load(mappings));
  }

  /**
   * Checks one message and reports everything at once.
   *
   * @param message an object of {@code canonical.model} that is valid by the schema
   * @param today the day in Qingdao
   * @return faults and warnings, each with the path of its field
   */
  public Findings check(Object message, LocalDate today) {
    var root = Place.root(Messages.kind(message).id());
    if (message instanceof Message aboutCase) {
      envelopes.check(aboutCase, root, today);
    } else {
      EnvelopeRules.header(Messages.header(message), root.at("header"), today);
    }
    content(message, root, today);
    texts.check(message, root);
    return root.findings();
  }

  private void content(Object message, Place root, LocalDate today) {
    if (message instanceof Referral referral) {
      referrals.check(referral, root, today);
    } else if (message instanceof ReferralResponse response) {
      responses.check(response, root, today);
    } else if (message instanceof ReferralWithdrawal withdrawal) {
      responses.check(withdrawal, root, today);
    } else if (message instanceof ProgressNotice notice) {
      ProgressRules.check(notice, root, today);
    } else if (message instanceof MediationOutcome outcome) {
      outcomes.check(outcome, root, today);
    } else if (message instanceof MaterialReturn given) {
      returns.check(given, root, today);
    } else if (message instanceof CaseConversion conversion) {
      returns.check(conversion, root, today);
    } else if (message instanceof ConfirmationRequest request) {
      confirmations.check(request, root, today);
    } else if (message instanceof ConfirmationSupplement supplement) {
      confirmations.check(supplement, root);
    } else if (message instanceof ConfirmationDecision decision) {
      confirmations.check(decision, root, today);
    } else if (message instanceof DefaultReport report) {
      notaries.check(report, root, today);
    } else if (message instanceof ConsentRequest request) {
      consents.check(request, root, today);
    } else if (message instanceof ConsentAnswer answer) {
      consents.check(answer, root, today);
    } else if (message instanceof Message other) {
      dossiers.check(other, root, today);
    }
  }
}
