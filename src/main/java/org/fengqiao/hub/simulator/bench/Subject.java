package org.fengqiao.hub.simulator.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** What is measured: an address that takes referrals, and the process behind it when known. */
final class Subject implements AutoCloseable {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(180);
  private static final long STEP = TimeUnit.MILLISECONDS.toNanos(50);

  private final String name;
  private final InetSocketAddress address;
  private final @Nullable Child child;

  Subject(String name, InetSocketAddress address, @Nullable Child child) {
    this.name = name;
    this.address = address;
    this.child = child;
  }

  InetSocketAddress address() {
    return address;
  }

  @Nullable Child child() {
    return child;
  }

  Cpu cpu() {
    return child == null ? new Cpu(0, 0, 0, 0) : child.cpu();
  }

  /**
   * Waits until it shows its contract to a caller with a certificate.
   *
   * @return seconds waited
   * @throws BenchFailed when it ends, or is not ready in time
   */
  double awaitReady(SSLContext tls) {
    byte[] question =
        ("GET /services/court/v1?wsdl HTTP/1.1\r\nHost: localhost:"
                + address.getPort()
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    long start = System.nanoTime();
    while (!answers(question, tls)) {
      if (child != null && !child.alive()) {
        throw new BenchFailed("The " + name + " ended while starting: see " + name + ".log in the result folder", null);
      }
      if (System.nanoTime() - start > PATIENCE) {
        throw new BenchFailed("The " + name + " does not answer at " + address, null);
      }
      LockSupport.parkNanos(STEP);
    }
    return Figures.round((System.nanoTime() - start) / 1e9);
  }

  private boolean answers(byte[] question, SSLContext tls) {
    try (Line line = Line.to(address, tls)) {
      return line.ask(question).status() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    if (child != null) {
      child.close();
    }
  }
}
