package org.fengqiao.hub.partner;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.security.auth.x500.X500Principal;
import org.fengqiao.hub.canonical.MessageKind;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads one partner file; defaults are those of the spine, sized for a court of the district. */
final class PartnerFile {

  private static final List<String> IN =
      List.of("soap", "rest", "jms", "amqp", "ferry", "platform", "platform-poll", "sftp");
  private static final List<String> OUT =
      List.of(
          "soap-out",
          "rest-out",
          "jms-out",
          "sftp-out",
          "amqp-out",
          "ferry-out",
          "platform-out",
          "rest-pull");
  private static final List<String> WITH_ADDRESS =
      List.of("soap-out", "rest-out", "sftp-out", "amqp-out", "platform-out");
  private static final List<String> ASKED = List.of("amqp", "platform-poll", "sftp");

  private static final String NEVER = "never";
  private static final String LISTS_BY = "12:00";

  private final YAMLMapper yaml = new YAMLMapper();
  private final UnaryOperator<String> placeholders;

  /**
   * A reader of partner files.
   *
   * @param placeholders puts values in the place of <code>${NAME:default}</code>
   */
  PartnerFile(UnaryOperator<String> placeholders) {
    this.placeholders = placeholders;
  }

  Partner read(Path file) {
    String name = String.valueOf(file.getFileName());
    YamlSection top = new YamlSection(name, "", tree(file, name), placeholders);
    Partner partner = partner(name.substring(0, name.length() - ".yaml".length()), top);
    top.done();
    return partner;
  }

  private JsonNode tree(Path file, String name) {
    try {
      return yaml.readTree(file.toFile());
    } catch (JacksonException e) {
      throw new PartnerFileInvalid(name + ": is not YAML: " + e.getOriginalMessage());
    }
  }

  private Partner partner(String id, YamlSection top) {
    Partner.Kind kind =
        top.required("kind", text -> Partner.Kind.valueOf(text.toUpperCase(Locale.ROOT)));
    @Nullable String courtCode =
        kind == Partner.Kind.COURT
            ? top.<String>required("courtCode", text -> text)
            : top.<String>optional("courtCode", text -> text);
    Partner.Inbound inbound = inbound(top.section("inbound"));
    Partner.Outbound outbound = outbound(top.section("outbound"));
    return new Partner(
        id,
        kind,
        top.required("name", text -> text),
        top.required("nameEn", text -> text),
        courtCode,
        creditCodes(kind, top),
        Set.copyOf(top.list("stations", text -> text)),
        top.section("certificate").required("subject", X500Principal::new),
        Set.copyOf(top.list("sends", PartnerFile::messageKind)),
        Set.copyOf(top.list("receives", PartnerFile::messageKind)),
        inbound,
        inboundFor(top),
        outbound,
        outboundFor(top),
        top.or("wsSecurity", Partner.WsSecurity.NONE, PartnerFile::wsSecurity),
        limits(top.section("limits")),
        retry(top.section("retry")),
        breaker(top.section("breaker")),
        top.required("disclosure", text -> text),
        top.required("contact", text -> text),
        dayListBy(top),
        inbound.channel().equals("ferry") || outbound.isFerried()
            ? ferry(top.section("ferry"))
            : null);
  }

  private static @Nullable LocalTime dayListBy(YamlSection top) {
    String by = top.or("dayListBy", LISTS_BY, text -> text.equals(NEVER) ? text : time(text));
    return by.equals(NEVER) ? null : LocalTime.parse(by);
  }

  private static String time(String text) {
    try {
      return LocalTime.parse(text).toString();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          text + " is neither a time such as \"12:00\" nor " + NEVER, e);
    }
  }

  private Set<String> creditCodes(Partner.Kind kind, YamlSection top) {
    Set<String> codes = Set.copyOf(top.list("creditCodes", text -> text));
    if (kind == Partner.Kind.INSTITUTION && codes.isEmpty()) {
      top.<String>required("creditCodes", text -> text);
    }
    return codes;
  }

  private static Partner.Ferry ferry(YamlSection ferry) {
    return new Partner.Ferry(
        ferry.required("in", text -> text),
        ferry.required("out", text -> text),
        ferry.or("charset", StandardCharsets.UTF_8, Charset::forName),
        ferry.or("digest", "SM3", text -> oneOf(List.of("SHA-256", "SM3"), text)),
        ferry.or("file", DataSize.ofMegabytes(200), DataSize::parse),
        ferry.or("messages", 1000, Integer::valueOf),
        ferry.or("sla", Duration.ofHours(4), DurationStyle::detectAndParse),
        ferry.or("poll", Duration.ofSeconds(5), DurationStyle::detectAndParse),
        ferry.or("heartbeat", Duration.ofHours(1), DurationStyle::detectAndParse));
  }

  private static Partner.Inbound inbound(YamlSection in) {
    String channel = in.required("channel", text -> oneOf(IN, text));
    String dialect = in.required("dialect", text -> text);
    @Nullable URI address =
        ASKED.contains(channel)
            ? in.<URI>required("address", URI::create)
            : in.<URI>optional("address", URI::create);
    return new Partner.Inbound(channel, dialect, address, poll(in.section("poll")));
  }

  /** Each way once, with the kinds that come by it. */
  private static Map<MessageKind, Partner.Inbound> inboundFor(YamlSection top) {
    Map<MessageKind, Partner.Inbound> ways = new EnumMap<>(MessageKind.class);
    for (YamlSection way : top.sections("inboundFor")) {
      List<MessageKind> kinds = way.list("kinds", PartnerFile::messageKind);
      Partner.Inbound inbound = inbound(way);
      kinds.forEach(kind -> ways.put(kind, inbound));
    }
    return ways;
  }

  private static Partner.Poll poll(YamlSection poll) {
    return new Partner.Poll(
        poll.or("every", Duration.ofSeconds(30), DurationStyle::detectAndParse),
        poll.or("pageSize", 50, Integer::valueOf),
        poll.or("overlap", Duration.ofMinutes(10), DurationStyle::detectAndParse),
        poll.or("lists", Duration.ofMinutes(10), DurationStyle::detectAndParse));
  }

  private static Partner.Outbound outbound(YamlSection out) {
    String channel = out.required("channel", text -> oneOf(OUT, text));
    @Nullable URI endpoint =
        WITH_ADDRESS.contains(channel)
            ? out.<URI>required("endpoint", URI::create)
            : out.<URI>optional("endpoint", URI::create);
    return new Partner.Outbound(
        channel,
        endpoint,
        // what waits in an inbox is shown inside a JSON page
        out.required(
            "dialect",
            text -> channel.equals("rest-pull") ? oneOf(List.of("canonical-json"), text) : text),
        out.or("concurrency", 4, Integer::valueOf),
        out.or("timeout", Duration.ofSeconds(30), DurationStyle::detectAndParse),
        out.or("charset", StandardCharsets.UTF_8, Charset::forName));
  }

  /** Each way once, with the kinds that go by it. */
  private static Map<MessageKind, Partner.Outbound> outboundFor(YamlSection top) {
    Map<MessageKind, Partner.Outbound> ways = new EnumMap<>(MessageKind.class);
    for (YamlSection way : top.sections("outboundFor")) {
      List<MessageKind> kinds = way.list("kinds", PartnerFile::messageKind);
      Partner.Outbound outbound = outbound(way);
      kinds.forEach(kind -> ways.put(kind, outbound));
    }
    return ways;
  }

  private static Partner.Limits limits(YamlSection limits) {
    return new Partner.Limits(
        limits.or("message", DataSize.ofMegabytes(2), DataSize::parse),
        limits.or("attachment", DataSize.ofMegabytes(200), DataSize::parse),
        limits.or("inFlight", 32, Integer::valueOf));
  }

  private static Partner.Retry retry(YamlSection retry) {
    return new Partner.Retry(
        retry.or("initial", Duration.ofSeconds(1), DurationStyle::detectAndParse),
        retry.or("multiplier", 2.0, Double::valueOf),
        retry.or("max", Duration.ofMinutes(5), DurationStyle::detectAndParse),
        retry.or("jitter", 0.2, Double::valueOf),
        retry.or("giveUpAfter", Duration.ofHours(72), DurationStyle::detectAndParse));
  }

  private static Partner.Breaker breaker(YamlSection breaker) {
    return new Partner.Breaker(
        breaker.or("failureThreshold", 50, Integer::valueOf),
        breaker.or("window", 20, Integer::valueOf),
        breaker.or("openFor", Duration.ofSeconds(10), DurationStyle::detectAndParse));
  }

  private static Partner.WsSecurity wsSecurity(String text) {
    return Partner.WsSecurity.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static MessageKind messageKind(String text) {
    return MessageKind.of(text)
        .orElseThrow(() -> new IllegalArgumentException("there is no message kind " + text));
  }

  private static String oneOf(List<String> allowed, String text) {
    if (!allowed.contains(text)) {
      throw new IllegalArgumentException("one of " + allowed + " is expected, not " + text);
    }
    return text;
  }
}
