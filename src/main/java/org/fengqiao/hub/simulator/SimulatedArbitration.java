package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fengqiao.hub.simulator.pki.Identity;

/**
 * An arbitration commission with its own address, store and clerks. It takes applications on its
 * webhook in its own JSON, keeps each effect on disk before it answers, and calls the hub back.
 */
public final class SimulatedArbitration implements AutoCloseable {

  private static final Path SCHEMAS = Path.of("mappings/arbitration");

  private final Journal inbox;
  private final Drafts drafts;
  private final AttachmentFolder attachments;
  private final ArbitrationClerk clerk;
  private final ArbitrationInbox registry;
  private final ArbitrationPost post;
  private final HubRest hub;
  private final PartnerServer server;

  private SimulatedArbitration(
      Identity identity, int port, Path folder, URI hubApi, ArbitrationScript script) {
    this.inbox = Journal.open(folder.resolve("inbox.journal"));
    this.drafts = new Drafts(folder);
    this.attachments = new AttachmentFolder(folder.resolve("attachments"));
    this.hub = new HubRest(identity, hubApi);
    this.post = new ArbitrationPost(hub, drafts, attachments);
    this.clerk =
        new ArbitrationClerk(script, new ArbitrationDocuments(Clock.systemUTC()), drafts, post);
    this.registry = new ArbitrationInbox(inbox, new ArbitrationReading(SCHEMAS), clerk::see);
    this.server =
        new PartnerServer(identity, port).mount("door", "/*", new RestDoor(registry, attachments));
  }

  /**
   * Opens the commission and goes on with whatever its folder says is unfinished.
   *
   * @param identity its certificate, and whom it trusts
   * @param port its webhook listens there on 127.0.0.1; 0 = any free one
   * @param folder its store
   * @param hubApi for example {@code https://localhost:8443/api/v1/}
   * @throws PartnerNotStarted when the port is taken
   */
  public static SimulatedArbitration open(
      Identity identity, int port, Path folder, URI hubApi, ArbitrationScript script) {
    SimulatedArbitration opened = new SimulatedArbitration(identity, port, folder, hubApi, script);
    opened.server.start();
    opened.inbox.replay((arrival, document) -> opened.registry.again(document));
    return opened;
  }

  /** The base address the hub delivers to. */
  public URI endpoint() {
    return URI.create("https://localhost:" + server.port() + "/api/v1");
  }

  /** Switches a fault on or off, at once. */
  public void behave(Misbehaviour misbehaviour) {
    server.behave(misbehaviour);
    post.misbehave(misbehaviour);
  }

  /** Whether each call-back is made a second time, as a commission does that saw no answer. */
  public void callBackTwice(boolean twice) {
    post.twice(twice);
  }

  /** How many of those second call-backs the hub knew again. */
  public long callbacksRecognised() {
    return post.recognised();
  }

  /** How often a document, by its own id, had its effect here. */
  public int effects(String requestId) {
    return inbox.effects(requestId);
  }

  /** How many deliveries came again and were recognised. */
  public long duplicates() {
    return inbox.repeats();
  }

  /** What came for a hub case, by {@code bizType}, in the order it had its effect. */
  public List<String> kindsOf(String hubCaseId) {
    return inbox.kindsOf(hubCaseId);
  }

  /** The ids of a hub case's documents in the order they had their effect. */
  public List<String> orderOf(String hubCaseId) {
    return inbox.orderOf(hubCaseId);
  }

  /** The document that came under an id. */
  public Optional<byte[]> document(String requestId) {
    return inbox.document(requestId);
  }

  /** The file that holds a material's bytes. */
  public Optional<Path> attachment(String digest) {
    return attachments.find(digest);
  }

  /** The ids of its call-backs to which the hub gave a final answer, in order. */
  public List<String> sent() {
    return drafts.sent().messages();
  }

  /**
   * The HTTP status with which the hub answered a call-back for good, if it has.
   *
   * @param id by {@link ArbitrationStep#idOf}
   */
  public Optional<Integer> answerTo(String id) {
    return drafts.sent().arrival(id).map(arrival -> Integer.parseInt(arrival.kind()));
  }

  /** Gives its list of a day to the hub; the answer says what differs. */
  public HubRest.Answer reconcile(LocalDate day) throws IOException, InterruptedException {
    return new DayBook(drafts.sent(), inbox).give(hub, day);
  }

  /** The words of that answer. */
  public Optional<String> wordsTo(String id) {
    return drafts.sent().document(id).map(b -> new String(b, StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.close();
    clerk.close();
    inbox.close();
    drafts.close();
  }
}
