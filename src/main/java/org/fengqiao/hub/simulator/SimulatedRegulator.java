package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.fengqiao.hub.simulator.pki.Identity;

/**
 * A regulator with its own address, file server and store. It hands complaints over, takes answers
 * and warnings on its webhook in its own JSON, gives feedback to warnings by itself, and
 * acknowledges the returns that are put on its file server.
 */
public final class SimulatedRegulator implements AutoCloseable {

  /** Where returns are put. */
  private static final String RETURNS = "returns";

  /** Where it leaves new versions of its code tables. */
  private static final String TABLES = "code-tables";

  private final Journal inbox;
  private final RegulatorDocuments documents = new RegulatorDocuments(Clock.systemUTC());
  private final HubRest hub;
  private final PartnerServer server;
  private final FileDoor files;
  private final Journal sent;
  private final Duration step;
  private final ScheduledExecutorService officer = Executors.newSingleThreadScheduledExecutor();

  private SimulatedRegulator(Identity identity, Ports ports, Path folder, Hub hub, Duration step) {
    this.inbox = Journal.open(folder.resolve("inbox.journal"));
    this.sent = Journal.open(folder.resolve("sent.journal"));
    this.hub = new HubRest(identity, hub.api());
    this.step = step;
    AttachmentFolder attachments = new AttachmentFolder(folder.resolve("attachments"));
    this.server =
        new PartnerServer(identity, ports.rest())
            .mount("door", "/*", new RestDoor(new RegulatorInbox(inbox, this::see), attachments));
    this.files = new FileDoor(identity, ports.sftp(), folder.resolve("files"), hub.key());
  }

  /** Where it listens; 0 = any free port. */
  public record Ports(int rest, int sftp) {}

  /**
   * The hub as it knows it.
   *
   * @param api for example {@code https://localhost:8443/api/v1/}
   * @param key the key that may write on its file server
   */
  public record Hub(URI api, PublicKey key) {}

  /**
   * Opens the regulator.
   *
   * @param folder its store
   * @param step from a warning to its feedback
   * @throws PartnerNotStarted when a port is taken
   */
  public static SimulatedRegulator open(
      Identity identity, Ports ports, Path folder, Hub hub, Duration step) {
    SimulatedRegulator opened = new SimulatedRegulator(identity, ports, folder, hub, step);
    opened.server.start();
    opened.files.open(RETURNS);
    ReturnClerk clerk = new ReturnClerk(opened.files, RETURNS, opened::send, opened.documents);
    long every = Math.max(step.toMillis(), 500);
    opened.officer.scheduleWithFixedDelay(clerk::look, every, every, TimeUnit.MILLISECONDS);
    opened.files.open(TABLES);
    return opened;
  }

  /** The base address the hub delivers to. */
  public URI endpoint() {
    return URI.create("https://localhost:" + server.port() + "/api/v1");
  }

  /** Its file server. */
  public FileDoor files() {
    return files;
  }

  /** The address of the folder for returns. */
  public URI returnsAddress() {
    return URI.create("sftp://hub@localhost:" + files.port() + "/" + RETURNS);
  }

  /** The address of the folder for its code tables. */
  public URI tablesAddress() {
    return URI.create("sftp://hub@localhost:" + files.port() + "/" + TABLES);
  }

  /** Leaves a version of a code table on its file server, under this id. */
  public void publish(String id, RegulatorDocuments.Table table) {
    files.leave(TABLES, id + ".json", documents.table(id, table));
  }

  /** The hub's answer to a file with a code table, once it lies beside it. */
  public Optional<Path> tableReceipt(String id) {
    return files.files(TABLES).stream()
        .filter(file -> file.endsWith(id + ".json.receipt.json"))
        .findFirst();
  }

  /** The returns that lie on its file server. */
  public List<Path> returns() {
    return files.files(RETURNS);
  }

  /** Switches a fault of its webhook on or off, at once. */
  public void behave(Misbehaviour misbehaviour) {
    server.behave(misbehaviour);
    hub.misbehave(misbehaviour);
  }

  /** Hands a complaint over, under this id. */
  public HubRest.Answer transfer(String id, RegulatorDocuments.Call call)
      throws IOException, InterruptedException {
    return send(id, documents.complaint(id, call));
  }

  /** Issues a warning, under this id. */
  public HubRest.Answer warn(String id, String number) throws IOException, InterruptedException {
    return send(id, documents.warning(id, number));
  }

  /** Says what came of a warning it was given. */
  public HubRest.Answer feedback(String id, String caseId, String number, String code, String words)
      throws IOException, InterruptedException {
    byte[] document = documents.feedback(id, caseId, number, code, words);
    return send(id, document);
  }

  private HubRest.Answer send(String id, byte[] document) throws IOException, InterruptedException {
    HubRest.Answer answer = hub.send(id, "application/json", document);
    String status = Integer.toString(answer.status());
    sent.take(new Arrival(id, id, status, "", Digests.sha256(document)), document);
    return answer;
  }

  /** Gives its list of a day to the hub; the answer says what differs. */
  public HubRest.Answer reconcile(LocalDate day) throws IOException, InterruptedException {
    return new DayBook(sent, inbox).give(hub, day);
  }

  /** How often a document, by its own id, had its effect here. */
  public int effects(String id) {
    return inbox.effects(id);
  }

  /** How many deliveries came again and were recognised. */
  public long duplicates() {
    return inbox.repeats();
  }

  /** What came for a file of the hub, by {@code msg_type}, in order. */
  public List<String> kindsOf(String hubCaseId) {
    return inbox.kindsOf(hubCaseId);
  }

  /** The ids of what came for a file of the hub, in order. */
  public List<String> orderOf(String hubCaseId) {
    return inbox.orderOf(hubCaseId);
  }

  /** All that came. */
  public List<byte[]> documents() {
    return inbox.messages().stream().flatMap(id -> document(id).stream()).toList();
  }

  /** The document that came under an id. */
  public Optional<byte[]> document(String id) {
    return inbox.document(id);
  }

  private void see(RegulatorPaper paper) {
    if (paper.type().equals("RISK_NOTICE")) {
      officer.schedule(() -> answer(paper), step.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void answer(RegulatorPaper paper) {
    try {
      feedback(paper.id() + "-fb", paper.caseId(), paper.number(), "1", "处置中");
    } catch (IOException e) {
      officer.schedule(() -> answer(paper), step.toMillis() + 500, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    officer.shutdownNow();
    server.close();
    files.close();
    inbox.close();
    sent.close();
  }
}
