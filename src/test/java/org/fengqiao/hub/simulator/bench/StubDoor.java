package org.fengqiao.hub.simulator.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** A hub's door that answers what it was told to, in turn; nothing else. */
final class StubDoor implements AutoCloseable {

  /** Closes instead of answering. */
  static final String HANG_UP = "";

  static final String ACCEPTED = ok("<a><status>ACCEPTED</status></a>");
  static final String REJECTED = ok("<a><status>REJECTED</status></a>");
  static final String BUSY =
      "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n";

  /** The word looked for is cut in two by the chunks. */
  static final String ACCEPTED_IN_CHUNKS =
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
          + "B\r\n<status>ACC\r\n0F\r\nEPTED</status>!\r\n0\r\n\r\n";

  private final SSLServerSocket door;
  private final List<String> answers;
  private final AtomicInteger turn = new AtomicInteger();
  private final ConcurrentLinkedQueue<String> received = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  StubDoor(SSLContext tls, String... answers) throws IOException {
    this.answers = List.of(answers);
    this.door =
        (SSLServerSocket)
            tls.getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    door.setNeedClientAuth(true);
    threads.execute(this::welcome);
  }

  InetSocketAddress address() {
    return new InetSocketAddress(door.getInetAddress(), door.getLocalPort());
  }

  List<String> received() {
    return List.copyOf(received);
  }

  private static String ok(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }

  private void welcome() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        threads.execute(() -> serve(caller));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket caller) {
    try (caller) {
      HttpStream requests = new HttpStream(caller.getInputStream());
      OutputStream out = caller.getOutputStream();
      while (requests.read()) {
        received.add(requests.body());
        String answer = answers.get(turn.getAndIncrement() % answers.size());
        if (answer.equals(HANG_UP)) {
          return;
        }
        out.write(answer.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      // The caller is through.
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }
}
