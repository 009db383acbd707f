package org.fengqiao.hub.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.fengqiao.hub.canonical.AliasProposal;
import org.fengqiao.hub.canonical.FaultLines;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.canonical.PeoplesDecision;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.json.CanonicalJson;
import org.fengqiao.hub.canonical.model.OperatorAnswer;
import org.fengqiao.hub.ledger.PartnerAliases;
import org.fengqiao.hub.ledger.Questions;
import org.fengqiao.hub.partner.Partners;
import org.fengqiao.hub.translation.Translation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Which waiting messages a table that was updated lets pass: those whose code now means what the
 * name beside it means. An alias that was adopted answers for every message that waits for the same
 * code; a code table of a dialect that was replaced answers at the start of the hub, for a running
 * one does not change its tables. Each answer is a decision with a receipt, as a person's is.
 */
@Component("tableUpdates")
class TableUpdates {

  private static final Logger LOG = LoggerFactory.getLogger(TableUpdates.class);
  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");
  private static final int MOST = 500;

  private final Questions questions;
  private final PartnerAliases aliases;
  private final Partners partners;
  private final Translation translation;
  private final CanonicalJson json;
  private final Clock clock;
  private volatile boolean tablesSeen;

  TableUpdates(
      Questions questions,
      PartnerAliases aliases,
      Partners partners,
      Translation translation,
      CanonicalJson json,
      Clock clock) {
    this.questions = questions;
    this.aliases = aliases;
    this.partners = partners;
    this.translation = translation;
    this.json = json;
    this.clock = clock;
  }

  /** The decisions that follow from tables as they are now; nothing when nothing waits for one. */
  public List<Inbound> decisions() {
    boolean withTables = !tablesSeen;
    List<Inbound> found =
        questions.open(null, RejectionCode.ALIAS_PROPOSED.name(), MOST).stream()
            .filter(waiting -> isKnown(waiting, withTables))
            .map(this::decision)
            .toList();
    tablesSeen = true;
    return found;
  }

  private boolean isKnown(Questions.Waiting waiting, boolean withTables) {
    return AliasProposal.at(waiting.question().path(), FaultLines.read(waiting.remarks()))
        .filter(it -> isKnown(waiting, it, withTables))
        .isPresent();
  }

  private boolean isKnown(Questions.Waiting waiting, AliasProposal it, boolean withTables) {
    LocalDate day = LocalDate.ofInstant(waiting.happenedAt(), QINGDAO);
    return aliases.isAdopted(waiting.sender(), it.list(), it.code(), it.value(), day)
        || (withTables
            && translation
                .meaning(dialect(waiting), it.list(), it.code(), day)
                .filter(it.value()::equals)
                .isPresent());
  }

  private String dialect(Questions.Waiting waiting) {
    return partners.byId(waiting.sender()).inbound().dialect();
  }

  private Inbound decision(Questions.Waiting waiting) {
    LOG.info("a table update lets message {} pass", waiting.question().messageId());
    return PeoplesDecision.of(
        waiting.question().id(),
        waiting.question().caseId(),
        OperatorAnswer.APPLY,
        "code-tables",
        "代码表已更新，该代码已有含义 / the code tables know this code now",
        clock.instant(),
        json);
  }
}
