package org.fengqiao.hub.simulator;

import jakarta.xml.bind.JAXB;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.cxf.ws.security.wss4j.WSS4JInInterceptor;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.simulator.court.Acknowledgement;
import org.fengqiao.hub.simulator.court.AmendReferral;
import org.fengqiao.hub.simulator.court.ConvertCase;
import org.fengqiao.hub.simulator.court.CourtPort;
import org.fengqiao.hub.simulator.court.GetReferralStatus;
import org.fengqiao.hub.simulator.court.GiveDayList;
import org.fengqiao.hub.simulator.court.ReceiveConfirmationRequest;
import org.fengqiao.hub.simulator.court.ReferralStatus;
import org.fengqiao.hub.simulator.court.RequestRefused;
import org.fengqiao.hub.simulator.court.SubmitConfirmationDecision;
import org.fengqiao.hub.simulator.court.SubmitReferral;
import org.fengqiao.hub.simulator.court.WithdrawReferral;
import org.fengqiao.hub.simulator.pki.Identity;

/**
 * A court with its own SOAP client of the hub and its own callback address. What the hub calls back
 * with is kept on disk before it is answered, once per message id.
 */
public final class SimulatedCourt implements AutoCloseable {

  private final SoapClient<CourtPort> client;
  private final CourtPort hub;
  private final Journal taken;
  private final CourtClerk clerk;
  private final CourtCallback callback;
  private final Journal received;
  private final AttachmentFolder attachments;
  private final PartnerServer server;

  private SimulatedCourt(
      Identity identity, int port, Path folder, CourtWire wire, CourtScript script) {
    this.received = Journal.open(folder.resolve("received.journal"));
    this.attachments = new AttachmentFolder(folder.resolve("attachments"));
    this.client = client(identity, wire);
    this.taken = Journal.open(folder.resolve("taken.journal"));
    this.hub = NotedPort.of(client.port(), taken);
    this.clerk = new CourtClerk(script, hub, folder, attachments);
    this.callback = new CourtCallback(received, attachments, clerk::see);
    WSS4JInInterceptor verifying = wire.signed() ? CourtSignature.verifying(identity) : null;
    this.server =
        new PartnerServer(identity, port)
            .mount(
                "callback",
                "/services/*",
                new CallbackServlet(callback, "/court-callback", verifying));
  }

  /**
   * How a court speaks to the hub.
   *
   * @param hub for example {@code https://localhost:8443/services/court/v1}
   * @param soap12 SOAP 1.2 instead of 1.1
   * @param signed sign with the court's certificate, and ask the same of the hub (WS-Security)
   */
  public record CourtWire(URI hub, boolean soap12, boolean signed) {}

  /**
   * Opens the court's callback address and its client.
   *
   * @param identity its certificate, and whom it trusts
   * @param port the callback listens there on 127.0.0.1; 0 = any free one
   * @param folder its store
   * @throws PartnerNotStarted when the port is taken
   */
  public static SimulatedCourt open(Identity identity, int port, Path folder, CourtWire wire) {
    return open(identity, port, folder, wire, CourtScript.silent());
  }

  /** The same, with a clerk who decides about confirmations and goes on where it stopped. */
  public static SimulatedCourt open(
      Identity identity, int port, Path folder, CourtWire wire, CourtScript script) {
    SimulatedCourt court = new SimulatedCourt(identity, port, folder, wire, script);
    court.server.start();
    court.received.replay(court::again);
    return court;
  }

  private static SoapClient<CourtPort> client(Identity identity, CourtWire wire) {
    SoapClient<CourtPort> client =
        new SoapClient<>(CourtPort.class, identity, wire.hub(), wire.soap12());
    return wire.signed() ? client.signing(identity, wire.soap12()) : client;
  }

  private void again(Arrival arrival, byte[] document) {
    if (arrival.kind().equals(MessageKind.CONFIRMATION_REQUEST.id())) {
      clerk.see(
          JAXB.unmarshal(new ByteArrayInputStream(document), ReceiveConfirmationRequest.class));
    }
  }

  /** The port of its callback. */
  public int port() {
    return server.port();
  }

  /** The address the hub calls back. */
  public URI endpoint() {
    return URI.create("https://localhost:" + port() + "/services/court-callback");
  }

  /** Refers a case; materials that carry content travel as MTOM parts. */
  public Acknowledgement submit(SubmitReferral referral) throws RequestRefused {
    return hub.submitReferral(referral);
  }

  /** Sends a new version of a referral. */
  public Acknowledgement amend(AmendReferral amendment) throws RequestRefused {
    return hub.amendReferral(amendment);
  }

  /** Recalls a referral. */
  public Acknowledgement withdraw(WithdrawReferral withdrawal) throws RequestRefused {
    return hub.withdrawReferral(withdrawal);
  }

  /** Gives a case its next number. */
  public Acknowledgement convert(ConvertCase conversion) throws RequestRefused {
    return hub.convertCase(conversion);
  }

  /** Decides about a request to confirm an agreement. */
  public Acknowledgement decide(SubmitConfirmationDecision decision) throws RequestRefused {
    return hub.submitConfirmationDecision(decision);
  }

  /** Asks what became of a message or a case. */
  public ReferralStatus status(GetReferralStatus question) throws RequestRefused {
    return hub.getReferralStatus(question);
  }

  /** Gives its list of a day to the hub, over SOAP; the answer says what differs. */
  public DayAnswer reconcile(LocalDate day) throws RequestRefused {
    return CourtDayList.answer(hub.giveDayList(CourtDayList.of(day, new DayBook(taken, received))));
  }

  /** Gives a list that a test made. */
  public DayAnswer give(GiveDayList list) throws RequestRefused {
    return CourtDayList.answer(hub.giveDayList(list));
  }

  /** Notes what another program of the court sent and the hub took, for its list of the day. */
  public void note(String messageId) {
    taken.take(new Arrival(messageId, messageId, NotedPort.TAKEN, "", ""), new byte[0]);
  }

  /** Switches a fault on or off, at once. */
  public void behave(Misbehaviour misbehaviour) {
    server.behave(misbehaviour);
  }

  /** How often a message, by its sender's id, had its effect here. */
  public int effects(String messageId) {
    return received.effects(messageId);
  }

  /** Everything the hub brought, in order of arrival. */
  public List<String> messages() {
    return received.messages();
  }

  /** How many calls came again and were recognised. */
  public long duplicates() {
    return received.repeats();
  }

  /** The message ids of a hub case in the order they had their effect. */
  public List<String> orderOf(String hubCaseId) {
    return received.orderOf(hubCaseId);
  }

  /** The kinds of message a hub case brought here, in order. */
  public List<String> kindsOf(String hubCaseId) {
    return received.kindsOf(hubCaseId);
  }

  /** The request element that came with a message, without its attachments. */
  public Optional<byte[]> document(String messageId) {
    return received.document(messageId);
  }

  /** The file that holds a material's bytes. */
  public Optional<Path> attachment(String digest) {
    return attachments.find(digest);
  }

  @Override
  public void close() {
    server.close();
    clerk.close();
    client.close();
    taken.close();
    received.close();
  }
}
