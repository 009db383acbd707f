package org.fengqiao.hub.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.fengqiao.hub.canonical.Transport.Fact;
import org.junit.jupiter.api.Test;

/** What a sender can make the ledger keep of how it sends. */
class TransportTests {

  @Test
  void whatComesIsReadAgainAsItWasWritten() {
    Transport came =
        Transport.by("rest")
            .fact(Fact.USER_AGENT, "Mozilla: 5.0")
            .fact(Fact.DATE, null)
            .fact(Fact.X_REQUEST_ID, "")
            .written();

    assertThat(came.facts()).containsOnlyKeys("channel", "user-agent");
    assertThat(new Transport(came.lines()).facts()).containsEntry("user-agent", "Mozilla: 5.0");
  }

  @Test
  void noFactCanBeForgedOutOfAnother() {
    Transport came =
        Transport.by("jms").fact(Fact.JMS_TYPE, "x\ntls:TLSv1.3\u0000\ud800").written();

    assertThat(came.facts()).containsOnlyKeys("channel", "jms-type");
    assertThat(came.facts()).containsEntry("jms-type", "x?tls:TLSv1.3??");
  }

  @Test
  void howeverMuchComesLittleIsKept() {
    Transport.Writing writing = Transport.by("rest");
    for (Fact fact : Fact.values()) {
      writing.fact(fact, "文".repeat(5000));
    }
    for (int i = 0; i < 1000; i++) {
      writing.withhold("x-name-" + i);
    }

    Transport came = writing.written();

    assertThat(came.lines().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(2500);
    assertThat(came.facts().get("withheld")).startsWith("x-name-0, x-name-1");
  }
}
