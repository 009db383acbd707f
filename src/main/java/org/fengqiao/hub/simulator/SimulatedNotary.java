package org.fengqiao.hub.simulator;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fengqiao.hub.simulator.notary.Acknowledgement;
import org.fengqiao.hub.simulator.notary.GetMatterStatus;
import org.fengqiao.hub.simulator.notary.GiveDayList;
import org.fengqiao.hub.simulator.notary.MatterStatus;
import org.fengqiao.hub.simulator.notary.NotaryPort;
import org.fengqiao.hub.simulator.notary.RequestRefused;
import org.fengqiao.hub.simulator.pki.Identity;

/**
 * A notary office with its own SOAP client of the hub, its own service, store and clerk. What the
 * hub brings is kept on disk before it is answered, once per message id.
 */
public final class SimulatedNotary implements AutoCloseable {

  private final SoapClient<NotaryPort> client;
  private final Journal received;
  private final Drafts drafts;
  private final AttachmentFolder attachments;
  private final NotaryPost post;
  private final NotaryClerk clerk;
  private final NotaryCallback callback;
  private final PartnerServer server;

  private SimulatedNotary(Identity identity, int port, Path folder, URI hub, NotaryScript script) {
    this.client = new SoapClient<>(NotaryPort.class, identity, hub, true);
    this.received = Journal.open(folder.resolve("received.journal"));
    this.drafts = new Drafts(folder);
    this.attachments = new AttachmentFolder(folder.resolve("attachments"));
    this.post = new NotaryPost(client.port(), drafts, attachments);
    this.clerk = new NotaryClerk(script, drafts, attachments, post);
    this.callback = new NotaryCallback(received, attachments, clerk::see);
    this.server =
        new PartnerServer(identity, port)
            .mount(
                "callback", "/services/*", new CallbackServlet(callback, "/notary-callback", null));
  }

  /**
   * Opens the office and goes on with whatever its folder says is unfinished.
   *
   * @param identity its certificate, and whom it trusts
   * @param port its service listens there on 127.0.0.1; 0 = any free one
   * @param folder its store
   * @param hub for example {@code https://localhost:8443/services/notary/v1}
   * @throws PartnerNotStarted when the port is taken
   */
  public static SimulatedNotary open(
      Identity identity, int port, Path folder, URI hub, NotaryScript script) {
    SimulatedNotary opened = new SimulatedNotary(identity, port, folder, hub, script);
    opened.server.start();
    opened.received.replay((arrival, document) -> opened.callback.again(document));
    return opened;
  }

  /** The address the hub calls. */
  public URI endpoint() {
    return URI.create("https://localhost:" + server.port() + "/services/notary-callback");
  }

  /** Goes by another script from the next paper on. */
  public void follow(NotaryScript script) {
    clerk.follow(script);
  }

  /** Switches a fault on or off, at once. */
  public void behave(Misbehaviour misbehaviour) {
    server.behave(misbehaviour);
  }

  /** Whether each call is made a second time, as an office does that saw no answer. */
  public void callTwice(boolean twice) {
    post.twice(twice);
  }

  /** How many of those second calls the hub knew again. */
  public long callsRecognised() {
    return post.recognised();
  }

  /** Sends a document of the contract that a test made. */
  public Acknowledgement send(Object document) throws RequestRefused {
    return post.call(document);
  }

  /** Asks what became of a message or a matter. */
  public MatterStatus status(GetMatterStatus question) throws RequestRefused {
    return client.port().getMatterStatus(question);
  }

  /** Gives its list of a day to the hub, over SOAP; the answer says what differs. */
  public DayAnswer reconcile(LocalDate day) throws RequestRefused {
    return NotaryDayList.answer(
        client.port().giveDayList(NotaryDayList.of(day, new DayBook(drafts.sent(), received))));
  }

  /** Gives a list that a test made. */
  public DayAnswer give(GiveDayList list) throws RequestRefused {
    return NotaryDayList.answer(client.port().giveDayList(list));
  }

  /** How often a message, by its sender's id, had its effect here. */
  public int effects(String messageId) {
    return received.effects(messageId);
  }

  /** How many calls came again and were recognised. */
  public long duplicates() {
    return received.repeats();
  }

  /** The kinds of message a hub case brought here, in order. */
  public List<String> kindsOf(String hubCaseId) {
    return received.kindsOf(hubCaseId);
  }

  /** The message ids of a hub case in the order they had their effect. */
  public List<String> orderOf(String hubCaseId) {
    return received.orderOf(hubCaseId);
  }

  /** The request element that came with a message, without its attachments. */
  public Optional<byte[]> document(String messageId) {
    return received.document(messageId);
  }

  /** The file that holds a material's bytes. */
  public Optional<Path> attachment(String digest) {
    return attachments.find(digest);
  }

  /**
   * What the hub answered to a message of the office for good, if it has: ACCEPTED, or a word and
   * the first fault's code.
   *
   * @param id by {@link NotaryStep#idOf}
   */
  public Optional<String> answerTo(String id) {
    return drafts.sent().document(id).map(b -> new String(b, StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.close();
    clerk.close();
    client.close();
    received.close();
    drafts.close();
  }
}
