package org.fengqiao.hub.simulator.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/**
 * The centre, as light as it can be: asks for a certificate, reads each message whole, answers 200
 * and counts. It keeps nothing, so that it takes no share of the machine from what is measured.
 */
final class Sink implements AutoCloseable {

  private final SSLServerSocket door;
  private final Arrivals arrivals = new Arrivals();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads;

  private Sink(SSLServerSocket door) {
    AtomicInteger number = new AtomicInteger();
    this.door = door;
    this.threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "sink-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Opens the sink on loopback.
   *
   * @param port 0 = any free one
   * @throws BenchFailed when the port is taken
   */
  static Sink open(SSLContext tls, int port) {
    try {
      SSLServerSocket door =
          (SSLServerSocket)
              tls.getServerSocketFactory()
                  .createServerSocket(port, 200, InetAddress.getLoopbackAddress());
      door.setNeedClientAuth(true);
      Sink sink = new Sink(door);
      sink.threads.execute(sink::welcome);
      return sink;
    } catch (IOException e) {
      throw new BenchFailed("Port " + port + " for the counting centre cannot be opened", e);
    }
  }

  int port() {
    return door.getLocalPort();
  }

  Arrivals arrivals() {
    return arrivals;
  }

  private void welcome() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        open.add(caller);
        threads.execute(() -> serve(caller));
      } catch (IOException e) {
        // The door was closed, or a caller left before it was through; the loop asks which.
      }
    }
  }

  private void serve(Socket caller) {
    try (caller) {
      caller.setTcpNoDelay(true);
      new SinkTalk(caller, arrivals).untilClosed();
    } catch (IOException e) {
      // A caller that leaves is none of the sink's business; what did not arrive is not counted.
    } finally {
      open.remove(caller);
    }
  }

  @Override
  public void close() {
    try {
      door.close();
      for (Socket caller : open) {
        caller.close();
      }
    } catch (IOException e) {
      // Nothing can be done for a port nobody needs any more.
    }
    threads.shutdownNow();
  }
}
