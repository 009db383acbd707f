package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.hub.simulator.pki.Identity;
import org.jspecify.annotations.Nullable;

/** A bank or an insurer with a webhook: asked for consent in its own cases, told their outcome. */
public final class SimulatedInstitution implements AutoCloseable {

  private final Journal inbox;
  private final @Nullable InstitutionDesk desk;
  private final PartnerServer server;

  private SimulatedInstitution(Identity identity, int port, Path folder, @Nullable URI hubApi) {
    this.inbox = Journal.open(folder.resolve("inbox.journal"));
    AttachmentFolder attachments = new AttachmentFolder(folder.resolve("attachments"));
    this.desk =
        hubApi == null
            ? null
            : new InstitutionDesk(new HubRest(identity, hubApi), new Drafts(folder), attachments);
    CentreInbox.Clerk clerk = desk == null ? new Reader() : desk;
    this.server =
        new PartnerServer(identity, port)
            .mount("door", "/*", new RestDoor(new CentreInbox(inbox, clerk), attachments));
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
   * Opens an institution that files what it is told and says nothing.
   *
   * @param port 0 = any free one
   * @param folder its store
   * @throws PartnerNotStarted when the port is taken
   */
  public static SimulatedInstitution open(Identity identity, int port, Path folder) {
    SimulatedInstitution opened = new SimulatedInstitution(identity, port, folder, null);
    opened.server.start();
    return opened;
  }

  /**
   * Opens an institution that consents whenever it is asked.
   *
   * @param hubApi for example {@code https://localhost:8443/api/v1/}
   */
  public static SimulatedInstitution willing(Identity identity, int port, Path folder, URI hubApi) {
    SimulatedInstitution opened = new SimulatedInstitution(identity, port, folder, hubApi);
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
    if (desk != null) {
      desk.misbehave(misbehaviour);
    }
  }

  /** Gives its list of a day to the hub; the answer says what differs. */
  public HubRest.Answer reconcile(LocalDate day) throws IOException, InterruptedException {
    return Objects.requireNonNull(desk).reconcile(day, inbox);
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
    if (desk != null) {
      desk.close();
    }
    inbox.close();
  }
}
