package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.simulator.pki.Identity;

/**
 * A peer centre with its own durable broker, AMQP 1.0 over TLS. It keeps what comes, answers
 * invitations when told how, and sends what it is given.
 */
public final class SimulatedPeer implements AutoCloseable {

  private final int port;
  private final Journal inbox;
  private final Journal receipts;
  private final PeerBroker broker;
  private final PeerDesk desk;
  private boolean down;
  private volatile Misbehaviour fault = Misbehaviour.NONE;
  private volatile BiConsumer<SimulatedPeer, String> onInvitation = (peer, id) -> {};

  private SimulatedPeer(Identity identity, int port, Path folder) {
    this.port = port;
    this.inbox = Journal.open(folder.resolve("inbox.journal"));
    this.receipts = Journal.open(folder.resolve("receipts.journal"));
    this.broker = new PeerBroker(identity, port, folder.resolve("broker"));
    this.desk = new PeerDesk(broker.inside(), inbox, receipts, this::see);
  }

  /**
   * Opens the centre and its broker.
   *
   * @param port AMQP over TLS on loopback
   * @param folder its store
   * @throws PartnerNotStarted when the port is taken
   */
  public static SimulatedPeer open(Identity identity, int port, Path folder) {
    SimulatedPeer peer = new SimulatedPeer(identity, port, folder);
    peer.broker.start();
    peer.desk.start();
    return peer;
  }

  /** Its broker's address. */
  public URI broker() {
    return URI.create("amqps://localhost:" + port);
  }

  /** What it does with an invitation, given the id under which it came. */
  public void onInvitation(BiConsumer<SimulatedPeer, String> answering) {
    onInvitation = answering;
  }

  /**
   * Switches a fault on or off, at once. {@code DROP} cuts one line, after the next message was
   * stored; what a queue has no word for (500, 404, 422) it does not do.
   */
  public synchronized void behave(Misbehaviour misbehaviour) {
    down(misbehaviour.mode() == Misbehaviour.Mode.DOWN);
    if (misbehaviour.mode() == Misbehaviour.Mode.DROP) {
      broker.cutNext();
    }
    fault = misbehaviour;
  }

  /** Closes the broker, or opens it again with what it had. */
  public synchronized void down(boolean wanted) {
    if (wanted && !down) {
      broker.close();
    } else if (!wanted && down) {
      broker.start();
    }
    down = wanted;
  }

  /** The next message from the hub is stored, and its line cut before the hub hears so. */
  public void cutNext() {
    broker.cutNext();
  }

  /** Sends a canonical document. */
  public void send(String messageId, byte[] document) throws IOException {
    Misbehaviour now = fault;
    byte[] written = SpoiltDocument.of(document, now);
    desk.send(messageId, written);
    if (now.mode() == Misbehaviour.Mode.TWICE) {
      desk.send(messageId, written);
    }
  }

  /**
   * Gives the hub its list of a day, over its broker.
   *
   * @return the id under which the answer comes
   */
  public String giveList(LocalDate day) throws IOException {
    return giveList(new DayBook(receipts, inbox).json(day));
  }

  /** The same with a list that a test made. */
  public String giveList(byte[] list) throws IOException {
    String id = PeerDesk.DAY_LIST + "-" + UUID.randomUUID();
    desk.list(id, list);
    return id;
  }

  /** What the hub answered to a message, if it has. */
  public Optional<String> answerTo(String messageId) {
    return receipts.document(messageId).map(words -> new String(words, StandardCharsets.UTF_8));
  }

  /** How often a message, by its sender's id, had its effect here. */
  public int effects(String messageId) {
    return inbox.effects(messageId);
  }

  /** How many deliveries came again and were recognised. */
  public long duplicates() {
    return inbox.repeats();
  }

  /** The kinds of message a file of the hub brought here, in order. */
  public List<String> kindsOf(String hubCaseId) {
    return inbox.kindsOf(hubCaseId);
  }

  /** The message ids of a file of the hub, in order. */
  public List<String> orderOf(String hubCaseId) {
    return inbox.orderOf(hubCaseId);
  }

  /** The document that came under an id. */
  public Optional<byte[]> document(String messageId) {
    return inbox.document(messageId);
  }

  private void see(Envelope envelope) {
    if (envelope.kind() == MessageKind.JOINT_INVITATION) {
      onInvitation.accept(this, envelope.messageId());
    }
  }

  @Override
  public void close() {
    desk.close();
    broker.close();
    inbox.close();
    receipts.close();
  }
}
