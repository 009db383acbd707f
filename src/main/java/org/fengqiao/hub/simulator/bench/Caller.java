package org.fengqiao.hub.simulator.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One sender with its connection: submits, judges the answer, counts. */
final class Caller implements AutoCloseable {

  private static final byte[] ACCEPTED = ">ACCEPTED<".getBytes(StandardCharsets.US_ASCII);
  private static final long PAUSE_AFTER_FAILURE = TimeUnit.MILLISECONDS.toNanos(200);

  private final Court court;
  private final LongAdder acceptedSoFar;
  private final Tally tally = new Tally();
  private final byte[] request;
  private @Nullable Line line;

  Caller(Court court, LongAdder acceptedSoFar) {
    this.court = court;
    this.acceptedSoFar = acceptedSoFar;
    this.request = court.template().copy();
  }

  /** Opens the connection ahead of time, so that the window holds no handshake. */
  void connect() {
    try {
      line = court.line();
    } catch (IOException e) {
      line = null;
    }
  }

  /**
   * Submits one referral.
   *
   * @param since {@link System#nanoTime} from which its latency counts
   */
  void submit(long since) {
    court.template().patch(request, court.nextSerial());
    try {
      Line open = line == null ? court.line() : line;
      line = open;
      judge(open.ask(request), since);
    } catch (IOException e) {
      tally.failed();
      close();
      LockSupport.parkNanos(PAUSE_AFTER_FAILURE);
    }
  }

  private void judge(HttpStream answer, long since) {
    long now = System.nanoTime();
    if (answer.status() == 200 && answer.bodyContains(ACCEPTED)) {
      tally.accepted(now - since);
      acceptedSoFar.increment();
    } else if (answer.status() == 503) {
      tally.refused();
      LockSupport.parkNanos(retryAfter(answer));
    } else {
      tally.rejected();
      court.remember(answer);
    }
    if ("close".equalsIgnoreCase(answer.header("connection"))) {
      close();
    }
  }

  private static long retryAfter(HttpStream answer) {
    String seconds = answer.header("retry-after");
    return seconds != null && seconds.matches("[0-9]{1,2}")
        ? TimeUnit.SECONDS.toNanos(Long.parseLong(seconds))
        : PAUSE_AFTER_FAILURE;
  }

  Tally tally() {
    return tally;
  }

  @Override
  public void close() {
    if (line != null) {
      line.close();
      line = null;
    }
  }
}
