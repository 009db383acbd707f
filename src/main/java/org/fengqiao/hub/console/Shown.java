package org.fengqiao.hub.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.operations.alerts.GroupWatch;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * How values read on a page, in the language of whoever reads: times of Qingdao, lengths of time,
 * the names of partners, states and kinds.
 */
public final class Shown {

  /** Where operators are. */
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final MessageSource texts;
  private final Partners partners;
  private final CodeTables codes;
  private final SchemaWords schema;
  private final Locale locale;
  private final Instant now;

  Shown(
      MessageSource texts,
      Partners partners,
      CodeTables codes,
      SchemaWords schema,
      Locale locale,
      Instant now) {
    this.schema = schema;
    this.texts = texts;
    this.partners = partners;
    this.codes = codes;
    this.locale = locale;
    this.now = now;
  }

  /** A moment to the second, as clocks in Qingdao show it. */
  public String time(@Nullable Instant at) {
    return at == null ? "" : TIME.format(at.atZone(ZONE));
  }

  /** A moment to the minute, without the year. */
  public String shortTime(@Nullable Instant at) {
    return at == null ? "" : SHORT.format(at.atZone(ZONE));
  }

  /** How long ago it was. */
  public String age(@Nullable Instant since) {
    return since == null ? "" : length(Duration.between(since, now));
  }

  /** A length of time in its largest unit, two below a day. */
  public String length(Duration length) {
    long seconds = Math.max(0, length.toSeconds());
    if (seconds < 60) {
      return text("time.seconds", seconds);
    }
    if (seconds < 3600) {
      return text("time.minutes", seconds / 60);
    }
    if (seconds < 86_400) {
      return text("time.hours", seconds / 3600, seconds % 3600 / 60);
    }
    return text("time.days", seconds / 86_400);
  }

  /** The time between two moments. */
  public String between(Instant from, Instant to) {
    return length(Duration.between(from, to));
  }

  /** What is asked, for a code of the table {@code questions}. */
  public String question(String code) {
    return code("questions", code);
  }

  /** The word for a constant of the canonical model; the constant where it has none. */
  public String constant(String file, String value) {
    return schema.find(file, value, isChinese()).orElse(value);
  }

  /** What a message decides, in words. */
  public String verdict(String kind, String value) {
    return codes
        .find("result-codes", value)
        .map(c -> either(c.nameZh(), c.nameEn()))
        .orElseGet(() -> constant(kind, value));
  }

  /** The word for a value of a code table; the value where it has none. */
  public String code(String table, String value) {
    return codes.find(table, value).map(c -> either(c.nameZh(), c.nameEn())).orElse(value);
  }

  /** A partner's name in the reader's language; the id of one that is no longer there. */
  public String partner(@Nullable String id) {
    if (id == null) {
      return "";
    }
    if (id.equals("hub") || id.equals("operators")) {
      return text("partner." + id);
    }
    return partners.find(id).map(this::name).orElse(id);
  }

  /**
   * What a finding or an alert is about: a partner, one of its lines, a queue, the hub; the id of
   * what has no name.
   */
  public String subject(String id) {
    if (id.startsWith(GroupWatch.PREFIX)) {
      return text("screen.failures");
    }
    int dot = id.indexOf('.');
    return dot < 0 || partners.find(id.substring(0, dot)).isEmpty()
        ? partner(id)
        : partner(id.substring(0, dot)) + " " + id.substring(dot + 1);
  }

  /** From where to where: a step that delivers goes to the partner, any other comes from it. */
  public String flow(String step, @Nullable String partner) {
    if (partner == null) {
      return text("partner.hub");
    }
    return step.startsWith("deliver.")
        ? text("partner.hub") + " → " + partner(partner)
        : partner(partner) + " → " + text("partner.hub");
  }

  /** What an operator did, in words; its name where it has none. */
  public String act(String action) {
    return String.valueOf(texts.getMessage("act." + action, null, action, locale));
  }

  /** What a channel is called; the word of the partner's file where it has no name. */
  public String channel(String id) {
    return String.valueOf(texts.getMessage("channel." + id, null, id, locale));
  }

  /** What a queue is for; its name alone where it is for no partner. */
  public String queue(String name) {
    return name.startsWith("deliver.") ? subject(name.substring("deliver.".length())) : "";
  }

  /** A day, as calendars in Qingdao have it. */
  public String day(@Nullable Instant at) {
    return at == null ? "" : at.atZone(ZONE).toLocalDate().toString();
  }

  /** A moment as a field for date and time wants it; nothing when it is past. */
  public String input(@Nullable Instant at) {
    return at == null || at.isBefore(now)
        ? ""
        : at.atZone(ZONE).toLocalDateTime().withSecond(0).withNano(0).toString();
  }

  /** How long something took: to the tenth of a second where it was more than one. */
  public String took(long millis) {
    return millis < 1000
        ? text("millis", millis)
        : text("millis.seconds", String.format(Locale.ROOT, "%.1f", millis / 1000.0));
  }

  /** A length of time that is a number of seconds. */
  public String seconds(double seconds) {
    return length(Duration.ofMillis(Math.round(seconds * 1000)));
  }

  /** A partner's name in the reader's language. */
  public String name(Partner partner) {
    return isChinese() ? partner.name() : partner.nameEn();
  }

  /** The word for a constant of a table: {@code word("case-state", CONCLUDED)}. */
  public String word(String table, @Nullable Object value) {
    return value == null ? "" : text(table + "." + value);
  }

  /** The word for a step's outcome: a state of a delivery or of a message, or the step's own. */
  public String outcome(String outcome) {
    return Stream.of("delivery-state.", "message-state.", "hop-outcome.")
        .map(table -> texts.getMessage(table + outcome, null, "", locale))
        .filter(text -> text != null && !text.isEmpty())
        .findFirst()
        .orElse(outcome);
  }

  /** What is to be done next about a failure; what was written before there were words for it. */
  public String step(String next) {
    return Objects.requireNonNullElse(
        texts.getMessage("failure.next." + next, null, next, locale), next);
  }

  /** The colour of what became of a message. */
  public String tone(MessageState state) {
    return CaseTimelines.tone(state);
  }

  /** One of two, whichever the reader reads. */
  public String either(String zh, String en) {
    return isChinese() ? zh : en;
  }

  /** Whether the reader reads Chinese. */
  public boolean isChinese() {
    return locale.getLanguage().equals("zh");
  }

  private String text(String key, Object... arguments) {
    return texts.getMessage(key, arguments, locale);
  }
}
