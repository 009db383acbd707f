package org.fengqiao.hub.translation;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.canonical.MappingReport;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Messages;
import org.fengqiao.hub.canonical.ReadDocument;
import org.fengqiao.hub.canonical.Recognised;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.Rejection;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.Reloaded;
import org.fengqiao.hub.canonical.Unread;
import org.fengqiao.hub.canonical.codes.Alias;
import org.fengqiao.hub.canonical.json.CanonicalJson;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.rules.Rules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Changes shapes, and lets nothing through that is not valid on the far side. The dialects are the
 * folders of mappings that have a {@code dialect.yaml}, besides {@code canonical-xml} and {@code
 * canonical-json}; the same checks hold for all. Thread-safe.
 */
@Component
public class Translation {

  private static final String XML = "canonical-xml";
  private static final String JSON = "canonical-json";

  private final CanonicalXml xml;
  private final CanonicalJson json;
  private final Rules rules;
  private final Clock clock;
  private final Dialects dialects;
  private final Path mappings;
  private volatile Disclosure disclosure;

  /**
   * Compiles the sheets now, so that a broken one stops the start and not a message.
   *
   * @param mappings the folder of schemas, sheets and code tables
   * @param watch whether changed sheets are compiled again while running (development)
   * @param xml canonical messages as XML
   * @param json canonical messages as JSON
   * @param rules what every message must say
   * @param clock for the day in Qingdao, on which some rules depend
   */
  public Translation(
      @Value("${hub.mappings:mappings}") Path mappings,
      @Value("${hub.mappings-watch:false}") boolean watch,
      CanonicalXml xml,
      CanonicalJson json,
      Rules rules,
      Clock clock) {
    this.xml = xml;
    this.json = json;
    this.rules = rules;
    this.clock = clock.withZone(ZoneId.of("Asia/Shanghai"));
    this.mappings = mappings;
    this.dialects = new Dialects(mappings, watch);
    this.disclosure = new Disclosure(mappings, xml);
  }

  /**
   * Reads a partner's message.
   *
   * @param dialect how it is written
   * @param kind what the channel says it is; a document of another kind is refused
   * @param original the bytes as they came, without attachments
   * @param aliases the partner's own words, beside its dialect's code table
   * @return the message in the hub's own form
   * @throws Rejected with all faults found. Faults of the partner's form and codes carry paths of
   *     the partner's document ({@code /submitReferral/…}, {@code /data/…}); faults of content
   *     carry paths of the canonical one ({@code /case-referral/…})
   * @throws TranslationFailed when one of our sheets fails; not the sender's fault
   */
  public Canonical toCanonical(
      String dialect, MessageKind kind, byte[] original, List<Alias> aliases) {
    return switch (dialect) {
      case XML -> canonical(kind, xml.read(original), List.of());
      case JSON -> canonical(kind, json.read(original), List.of());
      default -> fromPartner(dialects.get(dialect), kind, original, aliases);
    };
  }

  /**
   * Translates a message that a channel took.
   *
   * @param aliases the partner's own words, beside its dialect's code table
   * @return as {@link #toCanonical(String, MessageKind, byte[], List)} does
   * @throws Rejected as there, without faults of form where the door had it read
   */
  public Canonical toCanonical(Inbound inbound, List<Alias> aliases) {
    var document = inbound.document();
    if (document == null) {
      return toCanonical(inbound.dialect(), inbound.kind(), inbound.original(), aliases);
    }
    var dialect = dialects.get(inbound.dialect());
    var translated = dialect.toCanonical(inbound.kind(), document, dialects.aliases(aliases));
    return canonical(inbound.kind(), xml.read(translated.document()), translated.warnings());
  }

  /**
   * Reads a document whose operation says what it is; nothing is translated yet.
   *
   * @throws Rejected with every fault of form, and the path of each in the partner's document
   */
  public ReadDocument read(Unread unread) {
    return dialects.get(unread.dialect()).read(unread.original());
  }

  /**
   * What a partner may see of a message.
   *
   * @param profile the disclosure profile its partner file names
   * @param model an object of {@code canonical.model}
   * @throws TranslationFailed when there is no such profile
   */
  public Disclosed disclose(String profile, Object model) {
    return disclosure.apply(profile, model);
  }

  /**
   * Writes a message for a partner.
   *
   * @param dialect how it is to be written
   * @param message what the partner may see
   * @param aliases the partner's own words; those it wants to read are written while they are valid
   * @return UTF-8: for a SOAP dialect the payload of the callback operation's body, for others the
   *     whole document; materials without their content
   * @throws TranslationFailed when the result is not valid by the partner's schema, or the dialect
   *     has no such message
   */
  public byte[] fromCanonical(String dialect, Disclosed message, List<Alias> aliases) {
    return switch (dialect) {
      case XML -> message.xml();
      case JSON -> json.write(message.model());
      default ->
          dialects.get(dialect).fromCanonical(message.xml(), dialects.aliases(written(aliases)));
    };
  }

  private List<Alias> written(List<Alias> aliases) {
    if (aliases.isEmpty()) {
      return aliases;
    }
    LocalDate today = LocalDate.now(clock);
    return aliases.stream().filter(it -> it.written() && it.validOn(today)).toList();
  }

  /**
   * What the mapping made of a partner's message, field by field. It costs a run of the sheet for
   * each field: for people who look, not for messages that pass.
   *
   * @param original as {@link #toCanonical} took it
   */
  public MappingReport explain(String dialect, byte[] original, List<Alias> aliases) {
    return new Explanation(dialects, xml, json)
        .toCanonical(dialect, original, dialects.aliases(aliases));
  }

  /**
   * What the mapping made of a message for a partner, and what the partner's profile kept back.
   *
   * @param whole the message before anything was kept back
   */
  public MappingReport explain(
      String dialect, Object whole, Disclosed disclosed, List<Alias> aliases) {
    return new Explanation(dialects, xml, json)
        .fromCanonical(dialect, xml.write(whole), disclosed, dialects.aliases(written(aliases)));
  }

  /** Reads a message of a partner that has no words of its own. */
  Canonical toCanonical(String dialect, MessageKind kind, byte[] original) {
    return toCanonical(dialect, kind, original, List.of());
  }

  /**
   * Reads sheets, schemas, alias tables and disclosure rules again. What does not compile is
   * refused; the last good one goes on, and messages under way end with the one they began with.
   *
   * @return each part with what came of it
   */
  public List<Reloaded> reload() {
    var outcomes = new ArrayList<>(dialects.reload());
    try {
      disclosure = new Disclosure(mappings, xml);
      outcomes.add(new Reloaded("disclosure", null));
    } catch (TranslationFailed | UncheckedIOException | IllegalArgumentException refused) {
      outcomes.add(new Reloaded("disclosure", String.valueOf(refused.getMessage())));
    }
    return List.copyOf(outcomes);
  }

  /** Writes a message as a whole, with nothing withheld. */
  byte[] fromCanonical(String dialect, Object model) {
    return fromCanonical(dialect, Disclosed.whole(model, () -> xml.write(model)), List.of());
  }

  /**
   * What a document in a partner's own dialect says it is; its content is not looked at.
   *
   * @throws Rejected when it cannot be read, or names nothing that this partner sends
   */
  public Recognised recognise(Unread unread) {
    return dialects.get(unread.dialect()).recognise(unread.original());
  }

  /**
   * The value a code has in a dialect's code table on a day.
   *
   * @return nothing when the table does not know it, or there is no such dialect
   */
  public Optional<String> meaning(String dialect, String list, String code, LocalDate day) {
    return dialects.meaning(dialect, list, code, day);
  }

  private Canonical fromPartner(
      Dialect dialect, MessageKind kind, byte[] document, List<Alias> aliases) {
    var translated = dialect.toCanonical(kind, document, dialects.aliases(aliases));
    return canonical(kind, xml.read(translated.document()), translated.warnings());
  }

  private Canonical canonical(MessageKind kind, Object model, List<Fault> remarks) {
    if (Messages.kind(model) != kind) {
      throw new Rejected(Fault.at("/", RejectionCode.ELEMENT_UNEXPECTED, kind.id()));
    }
    var findings = rules.check(model, LocalDate.now(clock));
    if (!findings.faults().isEmpty()) {
      throw new Rejected(new Rejection(findings.faults()));
    }
    var warnings = new ArrayList<>(remarks);
    warnings.addAll(findings.warnings());
    return new Canonical(kind, model, xml.write(model), List.copyOf(warnings));
  }
}
