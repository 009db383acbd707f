package org.fengqiao.hub.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fengqiao.hub.simulator.pki.Identity;
import tools.jackson.databind.JsonNode;

/**
 * A court whose platform has an address of its own: it shows a list to who asks, takes messages and
 * receipts, and answers in its envelope. What it took is kept on disk before it answers.
 */
public final class SimulatedPlatformCourt implements AutoCloseable {

  private final Journal inbox;
  private final AttachmentFolder attachments;
  private final PlatformList list = new PlatformList();
  private final Journal sent;
  private final PlatformReceipts receipts;
  private final DayBook book;
  private final PlatformDays days;
  private final PlatformPapers papers;
  private final PlatformServlet door;
  private final PartnerServer server;

  private SimulatedPlatformCourt(Identity identity, int port, Path folder, PlatformPapers papers) {
    this.papers = papers;
    this.inbox = Journal.open(folder.resolve("inbox.journal"));
    this.attachments = new AttachmentFolder(folder.resolve("attachments"));
    this.sent = Journal.open(folder.resolve("receipts.journal"));
    this.receipts = new PlatformReceipts(sent);
    this.book = new DayBook(sent, inbox);
    this.days = new PlatformDays(book);
    this.door = new PlatformServlet(list, days, attachments, new PlatformInbox(inbox), receipts);
    this.server = new PartnerServer(identity, port).mount("door", "/*", door);
  }

  /**
   * Opens the platform.
   *
   * @param identity its certificate, and whom it trusts
   * @param port it listens there on 127.0.0.1; 0 = any free one
   * @param folder its store
   * @throws PartnerNotStarted when the port is taken
   */
  public static SimulatedPlatformCourt open(
      Identity identity, int port, Path folder, PlatformPapers papers) {
    SimulatedPlatformCourt opened = new SimulatedPlatformCourt(identity, port, folder, papers);
    opened.server.start();
    return opened;
  }

  /** The base address, for the hub's calls in both directions. */
  public URI endpoint() {
    return URI.create("https://localhost:" + server.port() + "/api/v1");
  }

  /** Switches a fault of the wire on or off, at once. */
  public void behave(Misbehaviour misbehaviour) {
    server.behave(misbehaviour);
  }

  /** Switches a fault of the platform's own on or off, at once. */
  public void behave(PlatformFault fault) {
    door.behave(fault);
  }

  /** Shows the referral of the n-th case, with its paper. */
  public void refer(String id, int number) {
    show(id, papers.referral(id, number));
  }

  /** Shows any row, right or wrong. */
  public void show(String id, String row) {
    keepPaper(id);
    list.publish(id, row);
  }

  /** Pushes its list of a day; the answer says what differs. */
  public DayAnswer reconcile(HubRest hub, LocalDate day) throws IOException, InterruptedException {
    return PlatformDays.answer(book.lines(day).size(), hub.pushList(days.document(day)));
  }

  /** Lists a message of a day that it never sent. */
  public void list(LocalDate day, String messageId) {
    days.add(day, messageId);
  }

  private void keepPaper(String id) {
    try {
      attachments.store(new ByteArrayInputStream(papers.paper(id)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the hub said about a message, the first time. */
  public Optional<JsonNode> receipt(String messageId) {
    return receipts.of(messageId);
  }

  /** The ids of the messages the hub sent receipts for, in order, repeats and all. */
  public List<String> receipts() {
    return receipts.order();
  }

  /** What came for a hub case, by {@code XXLX}, in the order it had its effect. */
  public List<String> kindsOf(String hubCaseId) {
    return inbox.kindsOf(hubCaseId);
  }

  /** Whether the centre declined a hub case. */
  public boolean hasDeclined(String hubCaseId) {
    return inbox.orderOf(hubCaseId).stream()
        .flatMap(id -> inbox.document(id).stream())
        .anyMatch(it -> new String(it, StandardCharsets.UTF_8).contains("\"BSLYYDM\""));
  }

  /** The ids of a hub case's messages in the order they had their effect. */
  public List<String> orderOf(String hubCaseId) {
    return inbox.orderOf(hubCaseId);
  }

  /** How often a message, by its first sender's id, had its effect here. */
  public int effects(String messageId) {
    return inbox.effects(messageId);
  }

  /** The message that came under an id. */
  public Optional<byte[]> document(String messageId) {
    return inbox.document(messageId);
  }

  /** All that came, in order. */
  public List<byte[]> documents() {
    return inbox.messages().stream().flatMap(id -> document(id).stream()).toList();
  }

  /** The file that holds a material's bytes. */
  public Optional<Path> attachment(String digest) {
    return attachments.find(digest);
  }

  @Override
  public void close() {
    server.close();
    sent.close();
    inbox.close();
  }
}
