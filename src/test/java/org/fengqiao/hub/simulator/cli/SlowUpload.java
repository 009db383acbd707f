package org.fengqiao.hub.simulator.cli;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.simulator.HubRest;

/** A document over a slow line: a few bytes at a time. */
final class SlowUpload {

  private static final byte[] PDF =
      ("%PDF-1.7 " + "调解卷宗 ".repeat(400)).getBytes(StandardCharsets.UTF_8);

  private final Duration lasts;

  SlowUpload(Duration lasts) {
    this.lasts = lasts;
  }

  static String digest() {
    return Digests.of(PDF);
  }

  /** Begins; the answer comes when all bytes are there. */
  CompletableFuture<HubRest.Answer> begin(HubRest partner) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return partner.upload(digest(), "application/pdf", publisher());
          } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
          }
        });
  }

  private BodyPublisher publisher() {
    return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(Drip::new), PDF.length);
  }

  /** Gives its bytes evenly over the time it lasts. */
  private final class Drip extends InputStream {

    private static final int PIECE = 64;

    private final long began = System.nanoTime();
    private int given;

    @Override
    public int read() {
      return given < PDF.length ? PDF[given++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (given >= PDF.length) {
        return -1;
      }
      long due = began + lasts.toNanos() * given / PDF.length;
      while (System.nanoTime() < due) {
        java.util.concurrent.locks.LockSupport.parkNanos(due - System.nanoTime());
      }
      int count = Math.min(Math.min(length, PIECE), PDF.length - given);
      System.arraycopy(PDF, given, into, offset, count);
      given += count;
      return count;
    }
  }
}
