package org.fengqiao.hub.operations.alerts;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.springframework.stereotype.Component;

/**
 * Sends short messages through an operator's gateway by SMPP 3.4, in UCS-2: the title and where to
 * look, no more. Each number is a message of its own; the gateway answers each with an id.
 */
@Component
class SmsSpeaker implements Speaker {

  private static final int USUAL_PORT = 2775;
  private static final int PATIENCE_MILLIS = 5000;

  /** What is longer goes as {@code message_payload} (SMPP 3.4 §5.3.2.32): the gateway cuts it. */
  private static final int LONGEST_OCTETS = 140;

  private final OwnSockets sockets;

  SmsSpeaker(OwnSockets sockets) {
    this.sockets = sockets;
  }

  @Override
  public void tell(AlertSettings.Channel channel, AlertText text) throws NotTold {
    byte[] words = (text.title() + " " + text.link()).getBytes(StandardCharsets.UTF_16BE);
    InetSocketAddress gateway =
        new InetSocketAddress(
            Objects.requireNonNullElse(channel.host(), "localhost"), channel.port(USUAL_PORT));
    SMPPSession session =
        new SMPPSession(
            (host, port) -> new SocketConnection(sockets.open(gateway, channel.transport())));
    session.setTransactionTimer(PATIENCE_MILLIS);
    try {
      session.connectAndBind(
          gateway.getHostString(), gateway.getPort(), account(channel), PATIENCE_MILLIS);
      for (String number : channel.to()) {
        send(session, Objects.requireNonNullElse(channel.from(), ""), number, words);
      }
    } catch (IOException
        | PDUException
        | ResponseTimeoutException
        | InvalidResponseException
        | NegativeResponseException e) {
      throw new NotTold(e);
    } finally {
      session.unbindAndClose();
    }
  }

  private static BindParameter account(AlertSettings.Channel channel) {
    return new BindParameter(
        BindType.BIND_TX,
        Objects.requireNonNullElse(channel.account(), ""),
        Objects.requireNonNullElse(channel.secret(), ""),
        "",
        TypeOfNumber.UNKNOWN,
        NumberingPlanIndicator.UNKNOWN,
        "");
  }

  private static void send(SMPPSession session, String from, String to, byte[] words)
      throws IOException,
          PDUException,
          ResponseTimeoutException,
          InvalidResponseException,
          NegativeResponseException {
    boolean isLong = words.length > LONGEST_OCTETS;
    boolean isInternational = to.startsWith("+");
    session.submitShortMessage(
        "",
        TypeOfNumber.UNKNOWN,
        NumberingPlanIndicator.UNKNOWN,
        from,
        isInternational ? TypeOfNumber.INTERNATIONAL : TypeOfNumber.UNKNOWN,
        NumberingPlanIndicator.ISDN,
        isInternational ? to.substring(1) : to,
        new ESMClass(),
        (byte) 0,
        (byte) 1,
        null,
        null,
        new RegisteredDelivery(),
        (byte) 0,
        new GeneralDataCoding(Alphabet.ALPHA_UCS2),
        (byte) 0,
        isLong ? new byte[0] : words,
        isLong
            ? new OptionalParameter[] {new OptionalParameter.Message_payload(words)}
            : new OptionalParameter[0]);
  }
}
