package org.fengqiao.hub.simulator.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** One connection that stays open, and the requests that go over it one after the other. */
final class Line implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 60_000;

  private final SSLSocket socket;
  private final OutputStream out;
  private final HttpStream answers;

  private Line(SSLSocket socket) throws IOException {
    this.socket = socket;
    this.out = socket.getOutputStream();
    this.answers = new HttpStream(socket.getInputStream());
  }

  static Line to(InetSocketAddress address, SSLContext tls) throws IOException {
    SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket();
    try {
      socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(address, PATIENCE_MILLIS);
      socket.startHandshake();
      return new Line(socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /**
   * Sends one request and waits for its answer.
   *
   * @return the answer; good until the next request
   * @throws IOException when there is none
   */
  HttpStream ask(byte[] request) throws IOException {
    out.write(request);
    if (!answers.read()) {
      throw new EOFException("closed instead of an answer");
    }
    return answers;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // Nothing can be done for a connection nobody needs any more.
    }
  }
}
