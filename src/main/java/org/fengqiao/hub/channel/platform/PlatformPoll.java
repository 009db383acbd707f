package org.fengqiao.hub.channel.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.StoredAttachment;
import org.fengqiao.hub.evidence.Attachments;
import org.fengqiao.hub.ledger.transfers.Polls;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One look at a platform's list: page by page, row by row, each in intake before the platform is
 * told. What cannot be done now ends the look; the next one begins where the last whole one ended,
 * and passes over what it knows.
 */
@Component("platformPoll")
public class PlatformPoll {

  private static final Logger LOG = LoggerFactory.getLogger(PlatformPoll.class);
  private static final int PATIENCE = 10;
  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Partners partners;
  private final PlatformSite site;
  private final Polls polls;
  private final RowIntake intake;
  private final Attachments store;
  private final Clock clock;

  private final Map<String, Integer> moving = new ConcurrentHashMap<>();

  /** Said once, not at every look. */
  private final Set<String> unreachable = ConcurrentHashMap.newKeySet();

  PlatformPoll(
      Partners partners,
      PlatformSite site,
      Polls polls,
      RowIntake intake,
      Attachments store,
      Clock clock) {
    this.clock = clock;
    this.partners = partners;
    this.site = site;
    this.polls = polls;
    this.intake = intake;
    this.store = store;
  }

  /** Looks once; what cannot be reached now is looked for again. */
  public void work(String id) {
    Partner partner = partners.byId(id);
    try {
      look(partner);
      unreachable.remove(id);
    } catch (IOException | UncheckedIOException e) {
      if (unreachable.add(id)) {
        LOG.warn("the list of {} cannot be read; tried again and again: {}", id, e.toString());
      }
    }
  }

  private void look(Partner partner) throws IOException {
    Optional<String> since = polls.since(partner.id());
    Round round = new Round(LocalDateTime.now(clock.withZone(QINGDAO)).plusDays(1).format(LOCAL));
    long pages = 1;
    for (long number = 1; number <= pages; number++) {
      Page page = site.page(partner, since, number);
      if (!round.continues(page)) {
        return;
      }
      for (Row row : page.rows()) {
        take(partner, row);
        round.saw(row);
      }
      pages = page.totalPages();
    }
    if (!round.isWhole()) {
      restless(partner.id());
    } else {
      moving.remove(partner.id());
      next(round.latest(), partner.inbound().poll().overlap())
          .filter(it -> since.isEmpty() || it.compareTo(since.get()) > 0)
          .ifPresent(it -> polls.advance(partner.id(), it));
    }
  }

  /** A list may move now and then; one that is never whole is read from the same place for ever. */
  private void restless(String id) {
    if (moving.merge(id, 1, Integer::sum) == PATIENCE) {
      LOG.warn(
          "the list of {} had another total than rows {} times running: ask what it counts",
          id,
          PATIENCE);
    }
  }

  private void take(Partner partner, Row row) throws IOException {
    String digest = row.digest();
    if (polls.isDone(partner.id(), row.item(), digest)) {
      return;
    }
    Receipt receipt = received(partner, row);
    tell(partner, receipt);
    polls.done(partner.id(), row.item(), digest, row.updated());
  }

  private void tell(Partner partner, Receipt receipt) throws IOException {
    if (receipt.id().isEmpty()) {
      LOG.warn("a row of {} has no id that could be one: ask for it by telephone", partner.id());
      return;
    }
    Envelope answer = site.acknowledge(partner, receipt);
    if (answer.isPassing()) {
      throw new IOException("a receipt was answered with code " + answer.shown());
    }
    if (!answer.isSuccess()) {
      LOG.warn("{} does not want a receipt: code {}", partner.id(), answer.shown());
    }
  }

  private Receipt received(Partner partner, Row row) throws IOException {
    List<StoredAttachment> attachments = new ArrayList<>();
    try {
      for (Row.Material material : row.materials()) {
        if (!store.holds(material.digest())) {
          site.fetch(partner, material).ifPresent(attachments::add);
        }
      }
    } catch (Rejected unfit) {
      return Receipt.refused(row.id(), unfit.rejection().faults());
    }
    return intake.take(partner, row, attachments, site.wire(partner));
  }

  /** Somewhat earlier than the newest row; a time nobody can read leaves the place where it was. */
  private static Optional<String> next(String latest, Duration overlap) {
    try {
      return Optional.of(LocalDateTime.parse(latest, LOCAL).minus(overlap).format(LOCAL));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
