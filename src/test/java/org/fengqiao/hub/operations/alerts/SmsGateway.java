package org.fengqiao.hub.operations.alerts;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

/** A gateway of short messages that speaks SMPP; it takes what comes from whoever it knows. */
final class SmsGateway implements ServerMessageReceiverListener, AutoCloseable {

  private static final int INVALID_PASSWORD = 0x0e;
  private static final int NOT_KNOWN_HERE = 0x03;
  private static final int INVALID_DESTINATION = 0x0b;

  /**
   * A short message.
   *
   * @param text as the telephone shows it
   */
  record Taken(String from, String to, byte coding, String text) {}

  private final SMPPServerSessionListener door;
  private final int port;
  private final String password;
  private final List<Taken> taken = new CopyOnWriteArrayList<>();

  SmsGateway(String password) throws IOException {
    this.password = password;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    door = new SMPPServerSessionListener(port);
    door.setMessageReceiverListener(this);
    Thread thread = new Thread(this::serve, "sms-gateway");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return port;
  }

  List<Taken> taken() {
    return taken;
  }

  private void serve() {
    try {
      while (true) {
        admit(door.accept());
      }
    } catch (IOException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void admit(SMPPServerSession session) throws IOException {
    try {
      BindRequest request = session.waitForBind(10_000);
      if (request.getSystemId().equals("hub") && request.getPassword().equals(password)) {
        request.accept("gateway");
      } else {
        request.reject(INVALID_PASSWORD);
      }
    } catch (TimeoutException | org.jsmpp.PDUStringException e) {
      session.close();
    }
  }

  @Override
  public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession source)
      throws ProcessRequestException {
    if (message.getDestAddress().endsWith("0000")) {
      throw new ProcessRequestException("no such number", INVALID_DESTINATION);
    }
    OptionalParameter.OctetString whole =
        message.getOptionalParameter(OptionalParameter.Message_payload.class);
    byte[] words = whole == null ? message.getShortMessage() : whole.getValue();
    taken.add(
        new Taken(
            message.getSourceAddr(),
            message.getDestAddress(),
            message.getDataCoding(),
            new String(words, StandardCharsets.UTF_16BE)));
    try {
      return new SubmitSmResult(
          new MessageId(Integer.toString(taken.size())), new OptionalParameter[0]);
    } catch (org.jsmpp.PDUStringException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti all, SMPPServerSession source)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession source)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public void onAcceptReplaceSm(ReplaceSm other, SMPPServerSession source)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public void onAcceptCancelSm(CancelSm which, SMPPServerSession source)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm all, SMPPServerSession source)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public void onAcceptCancelBroadcastSm(CancelBroadcastSm which, SMPPServerSession source)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public QueryBroadcastSmResult onAcceptQueryBroadcastSm(
      QueryBroadcastSm query, SMPPServerSession source) throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
    throw unknown();
  }

  private static ProcessRequestException unknown() {
    return new ProcessRequestException("not known here", NOT_KNOWN_HERE);
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
