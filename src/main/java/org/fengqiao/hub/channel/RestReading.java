package org.fengqiao.hub.channel;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.canonical.Recognised;
import org.fengqiao.hub.canonical.Unread;
import org.fengqiao.hub.partner.Partner;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Makes a REST document a message for intake. Its partner's file says how it is written: canonical,
 * then the root names its kind and a header its id; or in the partner's own dialect, then it names
 * both itself.
 */
@Component
class RestReading {

  private static final Set<String> OWN = Set.of("rest", "platform", "platform-poll");

  private final Routes routes;
  private final Clock clock = Clock.systemUTC();

  RestReading(Routes routes) {
    this.routes = routes;
  }

  /**
   * Reads a document.
   *
   * @param key the {@code Idempotency-Key}, if one came
   * @throws org.fengqiao.hub.canonical.Rejected when it names no kind of message
   * @throws ResponseStatusException 400 when a canonical document came without its key
   */
  Inbound read(
      Partner partner, @Nullable String contentType, @Nullable String key, byte[] original) {
    Partner.Inbound in = partner.inbound();
    if (OWN.contains(in.channel()) && !in.dialect().startsWith("canonical-")) {
      return own(partner, key, original);
    }
    if (key == null) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    RestDialect dialect = RestDialect.of(contentType);
    return new Inbound(
        partner.id(),
        dialect.id(),
        dialect.kind(original),
        key,
        original,
        List.of(),
        clock.instant());
  }

  private Inbound own(Partner partner, @Nullable String key, byte[] original) {
    String dialect = partner.inbound().dialect();
    Recognised known = routes.ask("recognise", new Unread(dialect, original), Recognised.class);
    return new Inbound(
        partner.id(),
        dialect,
        known.kind(),
        key == null ? known.messageId() : key,
        original,
        List.of(),
        clock.instant());
  }
}
