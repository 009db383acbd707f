package org.fengqiao.hub.simulator;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fengqiao.hub.simulator.pki.Identity;

/** A bank or an insurer with a webhook: it takes the outcomes of its own cases and files them. */
public final class SimulatedInstitution implements AutoCloseable {

  private final Journal inbox;
  private final PartnerServer server;

  private SimulatedInstitution(Identity identity, int port, Path folder) {
    this.inbox = Journal.open(folder.resolve("inbox.journal"));
    AttachmentFolder attachments = new AttachmentFolder(folder.resolve("attachments"));
    this.server =
        new PartnerServer(identity, port)
            .mount("door", "/*", new RestDoor(new CentreInbox(inbox, new Reader()), attachments));
  }

  /** It refuses nothing and answers nothing. */
  private static final class Reader implements CentreInbox.Clerk {

    @Override
    public void check(Envelope envelope, byte[] document) {
      // whatever the hub sends it concerns it
    }

    @Override
    public void see(Envelope envelope, byte[] document) {
      // the journal is its file
    }
  }

  /**
   * Opens the institution.
   *
   * @param port 0 = any free one
   * @param folder its store
   * @throws PartnerNotStarted when the port is taken
   */
  public static SimulatedInstitution open(Identity identity, int port, Path folder) {
    SimulatedInstitution opened = new SimulatedInstitution(identity, port, folder);
    opened.server.start();
    return opened;
  }

  /** The base address the hub delivers to. */
  public URI endpoint() {
    return URI.create("https://localhost:" + server.port() + "/api/v1");
  }

  /** Switches a fault on or off, at once. */
  public void behave(Misbehaviour misbehaviour) {
    server.behave(misbehaviour);
  }

  /** What it was told of a case, in order. */
  public List<String> kindsOf(String hubCaseId) {
    return inbox.kindsOf(hubCaseId);
  }

  /** The ids of all it was told. */
  public List<String> messages() {
    return inbox.messages();
  }

  /** The bytes of a message by its sender's id. */
  public Optional<byte[]> document(String messageId) {
    return inbox.document(messageId);
  }

  @Override
  public void close() {
    server.close();
    inbox.close();
  }
}
