package org.fengqiao.hub.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.AliasProposal;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.FaultLines;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.codes.Alias;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.CodeTable;
import org.fengqiao.hub.canonical.model.TableRow;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.ledger.PartnerAliases;
import org.fengqiao.hub.ledger.Question;
import org.fengqiao.hub.ledger.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What partners may write from now on, because a person said so (guide §5 row 40). */
@Component
class Adoptions implements Settled {

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  /** More than these wait for no alias. */
  private static final int MOST = 500;

  private final PartnerAliases aliases;
  private final Messages messages;
  private final Questions questions;
  private final CanonicalXml xml;

  Adoptions(PartnerAliases aliases, Messages messages, Questions questions, CanonicalXml xml) {
    this.questions = questions;
    this.aliases = aliases;
    this.messages = messages;
    this.xml = xml;
  }

  @Override
  public boolean isSettled(KnownMessage message, Fault remark) {
    return AliasProposal.of(remark)
        .filter(
            it ->
                aliases.isAdopted(message.sender(), it.list(), it.code(), it.value(), day(message)))
        .isPresent();
  }

  /** Whether another question about the message asks for the same alias, at another place. */
  boolean isSame(Question asked, Question other, KnownMessage about) {
    Optional<AliasProposal> proposed = proposal(asked, about);
    return !asked.id().equals(other.id())
        && proposed.isPresent()
        && proposed.equals(proposal(other, about));
  }

  /**
   * What holds once this question is answered with yes: a table's rows from its first day on, an
   * alias from the earliest event that waits for it.
   */
  List<PartnerAliases.Adopted> of(Question asked, KnownMessage about, UUID decision) {
    if (asked.doubt().equals(RejectionCode.CODE_TABLE_PROPOSED.name())) {
      return ofTable((CodeTable) xml.readStored(messages.canonical(about.id())), about, decision);
    }
    return proposal(asked, about)
        .map(it -> Alias.of(it.list(), it.code(), it.value(), earliest(it, about)))
        .map(alias -> new PartnerAliases.Adopted(about.sender(), alias, decision))
        .stream()
        .toList();
  }

  private LocalDate earliest(AliasProposal sought, KnownMessage about) {
    return questions.open(about.sender(), RejectionCode.ALIAS_PROPOSED.name(), MOST).stream()
        .filter(it -> sought.equals(proposal(it)))
        .map(it -> LocalDate.ofInstant(it.happenedAt(), QINGDAO))
        .filter(day(about)::isAfter)
        .min(LocalDate::compareTo)
        .orElse(day(about));
  }

  private static @Nullable AliasProposal proposal(Questions.Waiting waiting) {
    return AliasProposal.at(waiting.question().path(), FaultLines.read(waiting.remarks()))
        .orElse(null);
  }

  /** All of its rows whose meaning is known: read by it, and written. */
  private static List<PartnerAliases.Adopted> ofTable(
      CodeTable table, KnownMessage about, UUID decision) {
    return table.getRows().stream()
        .filter(row -> row.getValue() != null)
        .map(row -> alias(table, row))
        .map(alias -> new PartnerAliases.Adopted(about.sender(), alias, decision))
        .toList();
  }

  private static Alias alias(CodeTable table, TableRow row) {
    return new Alias(
        table.getTable(),
        row.getCode(),
        row.getName(),
        row.getValue(),
        table.getValidFrom(),
        null,
        true);
  }

  void adopt(Collection<PartnerAliases.Adopted> adopted) {
    aliases.adopt(adopted);
  }

  private static Optional<AliasProposal> proposal(Question asked, KnownMessage about) {
    return asked.doubt().equals(RejectionCode.ALIAS_PROPOSED.name())
        ? AliasProposal.at(asked.path(), FaultLines.read(about.warnings()))
        : Optional.empty();
  }

  private static LocalDate day(KnownMessage message) {
    Instant event = Objects.requireNonNullElse(message.eventTime(), message.receivedAt());
    return LocalDate.ofInstant(event, QINGDAO);
  }
}
