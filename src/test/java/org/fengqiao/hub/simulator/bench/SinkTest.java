package org.fengqiao.hub.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.fengqiao.hub.simulator.pki.DemoAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SinkTest {

  @TempDir Path folder;

  @Test
  void aMessageCountsOnceHoweverOftenItComes() throws Exception {
    DemoAuthority authority = DemoAuthority.in(folder, Benchmark.PASSWORD);
    try (Sink sink = Sink.open(authority.identity("centre-qingdao").tls(), 0);
        Line hub = Line.to(address(sink), authority.identity("hub").tls())) {
      assertThat(hub.ask(post("a")).status()).isEqualTo(200);
      assertThat(hub.ask(post("b")).status()).isEqualTo(200);
      assertThat(hub.ask(post("a")).status()).isEqualTo(200);

      assertThat(sink.arrivals().distinct()).isEqualTo(2);
      assertThat(sink.arrivals().repeats()).isEqualTo(1);
    }
  }

  @Test
  void aCallerWithoutACertificateIsNotServed() throws Exception {
    DemoAuthority authority = DemoAuthority.in(folder, Benchmark.PASSWORD);
    DemoAuthority stranger = DemoAuthority.in(folder.resolve("other"), Benchmark.PASSWORD);
    SSLContext unknown = stranger.identity("hub").tls();
    try (Sink sink = Sink.open(authority.identity("centre-qingdao").tls(), 0)) {
      assertThatThrownBy(() -> Line.to(address(sink), unknown).ask(post("a")))
          .isInstanceOf(IOException.class);
      assertThat(sink.arrivals().distinct()).isZero();
    }
  }

  private static InetSocketAddress address(Sink sink) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), sink.port());
  }

  private static byte[] post(String key) {
    return ("POST /api/v1/messages HTTP/1.1\r\nIdempotency-Key: "
            + key
            + "\r\nContent-Length: 2\r\n\r\n{}")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
