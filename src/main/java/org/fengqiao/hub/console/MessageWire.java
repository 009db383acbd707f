package org.fengqiao.hub.console;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.hub.canonical.Transport;
import org.fengqiao.hub.ledger.DeliveryEntry;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.ledger.search.Payloads;
import org.fengqiao.hub.ledger.search.Stage;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a message came to the hub and how it goes on from it, for those who may see the message. */
@Component
class MessageWire {

  /** Under which name each channel carries the id by which a partner knows a repeat. */
  private static final Map<String, String> CARRIERS =
      Map.of(
          "rest-out", "Idempotency-Key",
          "platform-out", "Idempotency-Key",
          "jms-out", "_AMQ_DUPL_ID",
          "amqp-out", "deliveryId",
          "rest-pull", "deliveryId");

  /**
   * How a delivery goes, by its partner's file of today.
   *
   * @param endpoint where; channels without an address, and partners that are gone, have none
   * @param carrier what carries {@code id}, where the wire has a name for it
   * @param id by which the partner knows a repeat, the same for every attempt
   */
  record Going(
      UUID deliveryId,
      String partner,
      @Nullable String channel,
      @Nullable String endpoint,
      @Nullable String carrier,
      UUID id) {}

  private final Messages messages;
  private final Payloads payloads;
  private final Partners partners;

  MessageWire(Messages messages, Payloads payloads, Partners partners) {
    this.messages = messages;
    this.payloads = payloads;
    this.partners = partners;
  }

  /** The facts of its transport by their words, persons hidden; none where nothing is known. */
  Map<String, String> came(UUID message) {
    Transport transport = messages.transport(message).orElse(null);
    if (transport == null) {
      return Map.of();
    }
    Masking masking =
        payloads
            .find(message, Stage.CANONICAL, null)
            .map(it -> Masking.of(it.content()))
            .orElseGet(Masking::ofNumbers);
    Map<String, String> facts = new LinkedHashMap<>();
    transport.facts().forEach((word, said) -> facts.put(word, masking.hide(said)));
    return facts;
  }

  Going going(DeliveryEntry delivery) {
    Partner.Outbound way =
        partners.find(delivery.partner()).map(it -> it.outbound(delivery.kind())).orElse(null);
    UUID id = delivery.deliveryId();
    return way == null
        ? new Going(id, delivery.partner(), null, null, null, id)
        : new Going(
            id,
            delivery.partner(),
            way.channel(),
            address(way.endpoint()),
            CARRIERS.get(way.channel()),
            id);
  }

  /** Without who logs in there. */
  private static @Nullable String address(@Nullable URI endpoint) {
    if (endpoint == null) {
      return null;
    }
    String user = endpoint.getRawUserInfo();
    return user == null ? endpoint.toString() : endpoint.toString().replace(user + "@", "");
  }
}
