package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.fengqiao.hub.canonical.model.ConfirmationDecision;
import org.fengqiao.hub.canonical.model.ConfirmationDecisionKind;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.simulator.pki.Identity;
import org.jspecify.annotations.Nullable;

/**
 * A mediation centre with its own address, store and clerks. It takes messages on its webhook,
 * keeps each effect on disk before it answers, and works through its script against the hub's REST
 * API.
 */
public final class SimulatedCentre implements AutoCloseable {

  private static final Path MAPPINGS = Path.of("mappings");

  private final Journal inbox;
  private final CentreDrafts drafts;
  private final AttachmentFolder attachments;
  private final CentreClerk clerk;
  private final CentreInbox door;
  private final PartnerServer server;
  private final HubRest hub;
  private final CentrePost post;
  private @Nullable CentreQueues queues;

  private SimulatedCentre(
      Identity identity, int port, Path folder, URI hubApi, CentreScript script) {
    this.inbox = Journal.open(folder.resolve("inbox.journal"));
    this.attachments = new AttachmentFolder(folder.resolve("attachments"));
    CentreReading reading = new CentreReading(MAPPINGS);
    this.drafts = new CentreDrafts(folder, Clock.systemUTC(), reading);
    this.hub = new HubRest(identity, hubApi);
    this.post = new CentrePost(hub, drafts, attachments);
    this.clerk = new CentreClerk(script, reading, drafts, post);
    this.door = new CentreInbox(inbox, clerk);
    this.server =
        new PartnerServer(identity, port).mount("door", "/*", new RestDoor(door, attachments));
  }

  /**
   * Opens the centre and goes on with whatever its folder says is unfinished.
   *
   * @param identity its certificate, and whom it trusts
   * @param port its webhook listens there on 127.0.0.1; 0 = any free one
   * @param folder its store
   * @param hubApi for example {@code https://localhost:8443/api/v1/}
   * @throws PartnerNotStarted when the port is taken
   */
  public static SimulatedCentre open(
      Identity identity, int port, Path folder, URI hubApi, CentreScript script) {
    SimulatedCentre centre = new SimulatedCentre(identity, port, folder, hubApi, script);
    centre.server.start();
    centre.inbox.replay((arrival, document) -> centre.door.again(document));
    return centre;
  }

  /**
   * Works from the hub's broker besides the webhook: takes what is queued for it, and sends its own
   * messages by queue.
   *
   * @param identity its certificate
   * @param brokerPort where the hub's broker lets partners in, for example 61617
   */
  public synchronized void useQueues(Identity identity, int brokerPort) {
    if (queues == null) {
      queues =
          new CentreQueues(identity, brokerPort, door, new QueueDesk(hub, drafts, attachments));
      post.byQueue(queues);
      queues.start();
    }
  }

  /** The port of its webhook. */
  public int port() {
    return server.port();
  }

  /** The base address the hub delivers to. */
  public URI endpoint() {
    return URI.create("https://localhost:" + port() + "/api/v1");
  }

  /** Switches a fault on or off, at once. */
  public void behave(Misbehaviour misbehaviour) {
    server.behave(misbehaviour);
    hub.misbehave(misbehaviour);
  }

  /** How often a message, by its sender's id, had its effect here. */
  public int effects(String messageId) {
    return inbox.effects(messageId);
  }

  /** Everything that had an effect here, in order of arrival. */
  public List<String> messages() {
    return inbox.messages();
  }

  /** How many deliveries came again and were recognised. */
  public long duplicates() {
    return inbox.repeats();
  }

  /** The message ids of a hub case in the order they had their effect. */
  public List<String> orderOf(String hubCaseId) {
    return inbox.orderOf(hubCaseId);
  }

  /** The kinds of message a hub case brought here, in order. */
  public List<String> kindsOf(String hubCaseId) {
    return inbox.kindsOf(hubCaseId);
  }

  /** By which door the agreement of a case is or will be made enforceable. */
  public Optional<Door> door(String hubCaseId) {
    return clerk.cases().door(hubCaseId);
  }

  /** Everything that was decided about a case's agreement, in order. */
  public List<ConfirmationDecisionKind> decisions(String hubCaseId) {
    return clerk.cases().decisions(hubCaseId).stream()
        .map(ConfirmationDecision::getDecision)
        .toList();
  }

  /** What was last decided about the confirmation of a case's agreement. */
  public Optional<ConfirmationDecision> decision(String hubCaseId) {
    return clerk.cases().decisions(hubCaseId).stream().reduce((earlier, later) -> later);
  }

  /** The document that came with a message. */
  public Optional<byte[]> document(String messageId) {
    return inbox.document(messageId);
  }

  /** The file that holds a material's bytes. */
  public Optional<Path> attachment(String digest) {
    return attachments.find(digest);
  }

  /** The ids of the centre's own messages to which the hub gave a final answer, in order. */
  public List<String> sent() {
    return drafts.sent().messages();
  }

  /**
   * The HTTP status with which the hub answered a message of the centre for good, if it has.
   *
   * @param messageId for example by {@link CentreReply#idOf}
   */
  public Optional<Integer> answerTo(String messageId) {
    return drafts.sent().arrival(messageId).map(arrival -> Integer.parseInt(arrival.kind()));
  }

  /** A document of the centre's own, as it wrote it, sent or not. */
  public Optional<byte[]> written(String messageId) {
    return drafts.document(messageId);
  }

  /** Whether the centre declined this referral. */
  public boolean declined(String court, String referralId) {
    return drafts
        .document(CentreReply.idOf(court, referralId, CentreReply.RESPONSE))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8).contains("\"DECLINED\""))
        .orElse(false);
  }

  /** The words of that answer. */
  public Optional<String> wordsTo(String messageId) {
    return drafts.sent().document(messageId).map(b -> new String(b, StandardCharsets.UTF_8));
  }

  /** Gives its list of a day to the hub; the answer says what differs. */
  public HubRest.Answer reconcile(LocalDate day) throws IOException, InterruptedException {
    return new DayBook(drafts.sent(), inbox).give(hub, day);
  }

  /**
   * Gives the hub a list of a day through its queue.
   *
   * @param list its own when nothing
   * @return what the hub will say, by a question that may be asked again
   */
  public Supplier<Optional<String>> giveListByQueue(LocalDate day, byte @Nullable [] list)
      throws IOException {
    CentreQueues ways = Objects.requireNonNull(queues);
    String id = PeerDesk.DAY_LIST + "-" + UUID.randomUUID();
    ways.list(id, list == null ? new DayBook(drafts.sent(), inbox).json(day) : list);
    return () -> ways.desk().report(id);
  }

  /** Sends a document of the centre's own at once, and notes it for its list of the day. */
  public HubRest.Answer send(String messageId, byte[] document)
      throws IOException, InterruptedException {
    HubRest.Answer answer = hub.send(messageId, "application/json", document);
    if (!answer.temporary()) {
      drafts.answered(messageId, answer.status(), answer.body());
    }
    return answer;
  }

  /** The centre's own client of the hub. */
  public HubRest hub() {
    return hub;
  }

  @Override
  public synchronized void close() {
    if (queues != null) {
      queues.close();
    }
    server.close();
    clerk.close();
    inbox.close();
    drafts.close();
  }
}
