package org.fengqiao.hub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** A port between being chosen and being listened on. */
class HeldPortTests {

  @Test
  void aServerListensOnItWhileItIsHeldAndAfterwards() throws IOException {
    try (HeldPort held = HeldPort.of(0)) {
      try (ServerSocket server = listen(held.number())) {
        held.close();
        assertThat(server.getLocalPort()).isEqualTo(held.number());
      }
    }
  }

  @Test
  void whoAsksForAnyPortIsNeverGivenIt() throws IOException {
    try (HeldPort held = HeldPort.of(0)) {
      for (int i = 0; i < 500; i++) {
        try (ServerSocket any = listen(0)) {
          assertThat(any.getLocalPort()).isNotEqualTo(held.number());
        }
      }
    }
  }

  @Test
  void aPortThatIsNamedIsTakenAsItIs() throws IOException {
    try (HeldPort named = HeldPort.of(5432)) {
      assertThat(named.number()).isEqualTo(5432);
    }
  }

  private static ServerSocket listen(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }
}
