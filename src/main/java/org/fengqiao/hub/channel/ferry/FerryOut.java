package org.fengqiao.hub.channel.ferry;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.fengqiao.hub.canonical.InboxItem;
import org.fengqiao.hub.canonical.InboxPage;
import org.fengqiao.hub.canonical.InboxRefusal;
import org.fengqiao.hub.canonical.Parcel;
import org.fengqiao.hub.canonical.PartnerRefused;
import org.fengqiao.hub.channel.Routes;
import org.fengqiao.hub.ledger.transfers.OutgoingTransfer;
import org.fengqiao.hub.ledger.transfers.OutgoingTransfers;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts what waits for a partner into files. The ledger decides a file before it is written and
 * learns afterwards that it lies there: after a crash in between it is written again, under the
 * same name. Only the partner's acknowledgement settles what is in it.
 */
@Component("ferryOut")
public class FerryOut {

  private static final Logger LOG = LoggerFactory.getLogger(FerryOut.class);

  private final Partners partners;
  private final Landings landings;
  private final OutgoingTransfers transfers;
  private final Routes routes;
  private final FileWriting writing;
  private final ControlOut control;
  private final Clock clock;

  FerryOut(
      Partners partners,
      Landings landings,
      OutgoingTransfers transfers,
      Routes routes,
      FileWriting writing,
      ControlOut control,
      Clock clock) {
    this.partners = partners;
    this.landings = landings;
    this.transfers = transfers;
    this.routes = routes;
    this.writing = writing;
    this.control = control;
    this.clock = clock;
  }

  /** Gives up what is overdue, decides a file of what waits, writes what is decided. */
  public void work(String id) {
    Partner partner = partners.byId(id);
    transfers.expire(id);
    transfers.collect(id, Landings.ferry(partner).messages());
    try {
      for (OutgoingTransfer transfer : transfers.toWrite(id)) {
        write(partner, transfer);
      }
      heartbeat(partner);
    } catch (IOException e) {
      LOG.warn("files for {} cannot be put: {}", id, e.toString());
    }
  }

  /** Says in its rhythm what was put last, so that the partner notices when that was lost. */
  private void heartbeat(Partner partner) throws IOException {
    Duration every = Landings.ferry(partner).heartbeat();
    OptionalLong last = transfers.heartbeat(partner.id(), every);
    if (last.isPresent()) {
      byte[] beat = Answers.heartbeat(clock.instant(), every, last.getAsLong());
      control.put(partner, Names.HEARTBEAT, beat);
    }
  }

  private void write(Partner partner, OutgoingTransfer transfer) throws IOException {
    List<FileWriting.Page> pages = new ArrayList<>();
    for (UUID delivery : transfer.deliveries()) {
      page(partner, delivery, pages);
    }
    FileWriting.Written written = writing.write(partner, transfer, pages);
    try {
      landings.out(partner).put(written.name(), written.file());
    } finally {
      delete(written.file());
    }
    transfers.sent(transfer, Landings.ferry(partner).sla());
  }

  private void page(Partner partner, UUID delivery, List<FileWriting.Page> pages) {
    InboxItem wanted = new InboxItem(partner.id(), delivery);
    for (Parcel parcel : routes.ask("inbox-item", wanted, InboxPage.class).parcels()) {
      try {
        pages.add(writing.page(partner, parcel));
      } catch (PartnerRefused unwritable) {
        String reason = String.valueOf(unwritable.getMessage());
        routes.tell(
            "inbox-refusal", new InboxRefusal(partner.id(), delivery, reason, unwritable.fault()));
      }
    }
  }

  private static void delete(Path file) throws IOException {
    java.nio.file.Files.deleteIfExists(file);
  }
}
