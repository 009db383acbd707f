package org.fengqiao.hub.console;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.canonical.rules.CaseNumber;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.Deliveries;
import org.fengqiao.hub.ledger.DeliveryEntry;
import org.fengqiao.hub.ledger.Figures;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/** Recognises what was typed into the one search box: a case number, or an id of anything. */
@Component
class Finder {

  private final Cases cases;
  private final Figures figures;
  private final Messages messages;
  private final Deliveries deliveries;
  private final Partners partners;

  Finder(
      Cases cases, Figures figures, Messages messages, Deliveries deliveries, Partners partners) {
    this.cases = cases;
    this.figures = figures;
    this.messages = messages;
    this.deliveries = deliveries;
    this.partners = partners;
  }

  /** The page of the one thing that is meant; nothing when it is none or several. */
  Optional<String> page(String typed, Operator me) {
    Optional<String> direct = uuid(typed).flatMap(id -> byId(id, me));
    if (direct.isPresent()) {
      return direct;
    }
    List<CaseEntry> numbered =
        figures.casesNumbered(CaseNumber.canonical(typed)).stream()
            .filter(it -> me.sees(it.partners()))
            .toList();
    if (numbered.size() == 1) {
      return Optional.of(page(numbered.get(0)));
    }
    return numbered.isEmpty() ? byExternalId(typed, me) : Optional.empty();
  }

  private Optional<String> byId(UUID id, Operator me) {
    return cases
        .find(id)
        .filter(it -> me.sees(it.partners()))
        .map(Finder::page)
        .or(() -> messages.find(id).map(m -> messagePage(m.id())))
        .or(() -> deliveries.find(id).map(DeliveryEntry::messageId).map(Finder::messagePage));
  }

  private Optional<String> byExternalId(String typed, Operator me) {
    List<UUID> sent =
        partners.all().stream()
            .map(Partner::id)
            .filter(id -> me.sees(List.of(id)))
            .flatMap(id -> messages.find(id, typed).stream())
            .map(m -> m.id())
            .toList();
    return sent.size() == 1 ? Optional.of(messagePage(sent.get(0))) : Optional.empty();
  }

  private static String page(CaseEntry it) {
    return "/ops/cases/" + it.caseId();
  }

  private static String messagePage(UUID id) {
    return "/ops/messages/" + id;
  }

  private static Optional<UUID> uuid(String typed) {
    try {
      return typed.length() == 36 ? Optional.of(UUID.fromString(typed)) : Optional.empty();
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }
}
