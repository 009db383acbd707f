package org.fengqiao.hub.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Nobody reads a person's name or number in a masked message, whatever its form. */
class MaskingTests {

  private static final byte[] CANONICAL =
      """
      <c:case-referral xmlns:c="urn:fengqiao:hub:canonical:1"><parties><party><partyId>P1</partyId>
        <name>王芳</name><ids><id><type>ID_CARD</type><number>370202199001011230</number></id></ids>
        <phones><phone>13805321234</phone></phones><addresses><address><detail>香港中路1号&amp;2单元</detail></address></addresses>
      </party></parties><disputeFacts>被告王芳欠款</disputeFacts></c:case-referral>
      """
          .getBytes(StandardCharsets.UTF_8);

  private final Masking masking = Masking.of(CANONICAL);

  @Test
  void personsAreHiddenInEveryFormAndInFreeText() {
    assertThat(masking.hide("<当事人 姓名=\"王芳\"><证件>370202199001011230</证件>被告王芳欠款</当事人>"))
        .doesNotContain("王芳", "370202199001011230")
        .contains("王＊", "欠款");
    assertThat(masking.hide("{\"xm\":\"王芳\",\"dh\":\"13805321234\"}"))
        .doesNotContain("王芳", "13805321234");
    assertThat(masking.hide("<address>香港中路1号&amp;2单元</address>")).doesNotContain("香港中路");
  }

  @Test
  void whatIsNotPersonalStaysReadable() {
    String shown = masking.hide("<messageId>msg-1</messageId><court>court-jimo</court>");

    assertThat(shown).contains("msg-1", "court-jimo");
  }

  @Test
  void numbersOfPersonsAreHiddenThoughTheCanonicalFormDoesNotNameThem() {
    assertThat(masking.hide("补充：37021519850505123X，电话 15905320000"))
        .doesNotContain("37021519850505123X", "15905320000");
  }

  @Test
  void anIdOfTheHubIsNoNumberOfAPerson() {
    String id = "0199a1b2-1234-7123-8123-123456789012";

    assertThat(masking.hide(id)).isEqualTo(id);
  }

  @Test
  void ofAMessageThatCouldNotBeReadOnlyTheShapeIsShown() {
    Masking unread = Masking.of(null);

    assertThat(unread.hide("<a><xm>李军</xm><n>3</n></a>")).isEqualTo("<a><xm>＊</xm><n>＊</n></a>");
    assertThat(unread.hide("{\"xm\": \"李军\", \"n\": 3}")).doesNotContain("李军").contains("\"xm\"");
  }
}
