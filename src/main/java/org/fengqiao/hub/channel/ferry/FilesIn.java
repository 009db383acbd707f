package org.fengqiao.hub.channel.ferry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.Rejection;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.ledger.transfers.IncomingTransfers;
import org.fengqiao.hub.ledger.transfers.Place;
import org.fengqiao.hub.ledger.transfers.Place.Order;
import org.fengqiao.hub.partner.Partner;
import org.springframework.stereotype.Component;

/**
 * Takes a partner's files strictly by number. A later one stays where the partner put it until
 * those before it have come, so that no case is worked out of order; the hub asks for what is
 * missing. A file is taken away only when its acknowledgement lies on the other side.
 */
@Component
class FilesIn {

  private final Workbench bench;
  private final Manifests manifests;
  private final MessageIn messages;
  private final IncomingTransfers transfers;
  private final ControlOut control;

  /** Numbers of files already looked into, so that one that waits is not fetched at each look. */
  private final Map<String, Long> waiting = new ConcurrentHashMap<>();

  FilesIn(
      Workbench bench,
      Manifests manifests,
      MessageIn messages,
      IncomingTransfers transfers,
      ControlOut control) {
    this.bench = bench;
    this.manifests = manifests;
    this.messages = messages;
    this.transfers = transfers;
    this.control = control;
  }

  /** A file with the number it gives itself. */
  private record Numbered(String name, long seq) {}

  void take(Partner partner, Landing landing) throws IOException {
    List<Numbered> arrived = new ArrayList<>();
    for (String name : landing.whole()) {
      number(partner, landing, name).ifPresent(it -> arrived.add(new Numbered(name, it)));
    }
    arrived.sort(Comparator.comparingLong(Numbered::seq).thenComparing(Numbered::name));
    for (Numbered file : arrived) {
      long next = transfers.place(partner.id(), file.seq(), "").next();
      if (file.seq() > next) {
        askFor(partner, next, file.seq() - 1);
        return;
      }
      take(partner, landing, file.name());
    }
  }

  private OptionalLong number(Partner partner, Landing landing, String name) throws IOException {
    if (Names.isControl(name)) {
      return OptionalLong.empty();
    }
    String key = partner.id() + "/" + name;
    Long known = waiting.get(key);
    if (known != null) {
      return OptionalLong.of(known);
    }
    Path copy = bench.place(partner.id(), "arrived.zip");
    try (ArrivedFile file = open(partner, landing, name, copy)) {
      waiting.put(key, file.manifest().seq());
      return OptionalLong.of(file.manifest().seq());
    } catch (Rejected refused) {
      answer(partner, Answers.refused(name, refused.rejection()));
      landing.remove(name);
      return OptionalLong.empty();
    }
  }

  private ArrivedFile open(Partner partner, Landing landing, String name, Path copy)
      throws IOException {
    Partner.Ferry ferry = Landings.ferry(partner);
    if (!landing.fetch(name, copy, ferry.file().toBytes())) {
      String most = ferry.file().toMegabytes() + " MB";
      throw new Rejected(Fault.at("/", RejectionCode.TOO_LARGE, most));
    }
    return ArrivedFile.open(copy, manifests);
  }

  /**
   * Asks for files that a heartbeat says were sent, when nothing later shows that they are lost.
   */
  void askForAnnounced(Partner partner) throws IOException {
    IncomingTransfers.Gap gap = transfers.announcedGap(partner.id());
    if (gap.from() <= gap.to()) {
      askFor(partner, gap.from(), gap.to());
    }
  }

  private void askFor(Partner partner, long from, long to) throws IOException {
    if (transfers.ask(partner.id(), Landings.ferry(partner).sla())) {
      control.put(partner, Names.RESEND, Answers.resend(from, to));
    }
  }

  private void take(Partner partner, Landing landing, String name) throws IOException {
    Path copy = bench.place(partner.id(), "arrived.zip");
    try (ArrivedFile file = open(partner, landing, name, copy)) {
      answer(partner, answer(partner, file, name));
    } catch (Rejected refused) {
      answer(partner, Answers.refused(name, refused.rejection()));
    }
    landing.remove(name);
    waiting.remove(partner.id() + "/" + name);
  }

  /** The acknowledgement of a file; its messages are in the ledger when this returns. */
  private byte[] answer(Partner partner, ArrivedFile file, String name) throws IOException {
    Manifest manifest = file.manifest();
    String digest = manifest.contentDigest();
    Place place = transfers.place(partner.id(), manifest.seq(), digest);
    if (place.order() == Order.REPEATED) {
      return Objects.requireNonNull(place.answer());
    }
    if (place.order() != Order.NEXT) {
      String seq = String.valueOf(manifest.seq());
      Fault taken = Fault.at("/manifest/@sequence", RejectionCode.TRANSFER_SEQUENCE_CONFLICT, seq);
      return Answers.refused(name, Rejection.of(taken));
    }
    file.check(Landings.ferry(partner));
    List<Result> results = new ArrayList<>();
    for (Manifest.Message message : manifest.messages()) {
      results.add(messages.take(partner, file, name, message));
    }
    byte[] answer = Answers.taken(name, manifest.seq(), results);
    transfers.taken(partner.id(), manifest.seq(), digest, answer);
    return answer;
  }

  private void answer(Partner partner, byte[] answer) throws IOException {
    control.put(partner, Names.ACKNOWLEDGEMENT, answer);
  }
}
