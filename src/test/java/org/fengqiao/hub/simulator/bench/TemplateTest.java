package org.fengqiao.hub.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TemplateTest {

  @Test
  void theSerialNumberStandsInMessageIdCaseNumberAndInternalKey() {
    String request = render(Template.of(Samples.REFERRAL, "0a1b2c", "localhost:8443"), 12345678);

    assertThat(request)
        .contains("<c:messageId>bench-0a1b2c-12345678</c:messageId>")
        .contains("<c:caseNumber>（2026）鲁0202民诉前调12345678号</c:caseNumber>")
        .contains("<c:internalId>B0a1b2c12345678</c:internalId>");
  }

  @Test
  void eachCaseHasATelephoneAndAnAddressOfItsOwn() {
    String party = "<c:phone>13900000001</c:phone><c:detail>长江中路200号</c:detail></c:case>";
    String sample = Samples.REFERRAL.replace("</c:case>", party);

    assertThat(render(Template.of(sample, "0a1b2c", "localhost:8443"), 87654321))
        .contains("<c:phone>13987654321</c:phone><c:detail>长江中路87654321号</c:detail>");
  }

  @Test
  void aBareBodyIsPutIntoAnEnvelopeAndItsLengthAnnounced() {
    String request = render(Template.of(Samples.REFERRAL, "0a1b2c", "localhost:8443"), 12345678);
    int blank = request.indexOf("\r\n\r\n");
    String body = request.substring(blank + 4);

    assertThat(body).startsWith("<soap:Envelope").endsWith("</soap:Envelope>");
    assertThat(request.substring(0, blank))
        .startsWith("POST /services/court/v1 HTTP/1.1\r\nHost: localhost:8443\r\n")
        .contains("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void aSampleWithoutACaseNumberIsRefused() {
    assertThatThrownBy(() -> Template.of("<x/>", "0a1b2c", "localhost"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("caseNumber");
  }

  private static String render(Template template, int serial) {
    byte[] copy = template.copy();
    template.patch(copy, serial);
    return new String(copy, StandardCharsets.UTF_8);
  }
}
