package org.fengqiao.hub.simulator.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Who submits and where: address, certificate, request, and the serial numbers used up. */
final class Court {

  private static final int LOWEST = 10_000_000;
  private static final int RANGE = 80_000_000;

  private final InetSocketAddress address;
  private final SSLContext tls;
  private final Template template;
  private final AtomicInteger serial =
      new AtomicInteger(LOWEST + ThreadLocalRandom.current().nextInt(RANGE));
  private volatile @Nullable String firstRejection;

  Court(InetSocketAddress address, SSLContext tls, Template template) {
    this.address = address;
    this.tls = tls;
    this.template = template;
  }

  Line line() throws IOException {
    return Line.to(address, tls);
  }

  Template template() {
    return template;
  }

  int nextSerial() {
    return serial.getAndIncrement();
  }

  /** Keeps the first answer that was no acceptance, to show it. */
  void remember(HttpStream answer) {
    if (firstRejection == null) {
      firstRejection = answer.status() + " " + answer.body();
    }
  }

  /** What was answered before it was ready says nothing. */
  void forgetRejection() {
    firstRejection = null;
  }

  /** The first answer that was no acceptance. */
  @Nullable String firstRejection() {
    return firstRejection;
  }
}
