package org.fengqiao.hub.channel.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page as the platform writes it: strings everywhere, and many nulls. */
class PageTests {

  private static final String ROW =
      "{ \"XXBH\" : \"ls-1\",\"GXSJ\":\"2026-11-20 09:30:00\", \"YXJ\":null,\"DSR\":[{\"MC\":\"𠮷\"}] }";

  @Test
  void aRowIsKeptByteForByte() throws IOException {
    Page page = page("200", ROW + " , " + ROW.replace("ls-1", "ls-2"));

    assertThat(page.total()).isEqualTo(7);
    assertThat(page.totalPages()).isEqualTo(4);
    assertThat(page.rows()).extracting(Row::id).containsExactly("ls-1", "ls-2");
    assertThat(page.rows().get(0).original()).isEqualTo(ROW.getBytes(UTF_8));
    assertThat(page.rows().get(0).updated()).isEqualTo("2026-11-20 09:30:00");
  }

  @Test
  void materialsAreKnownByTheirDigests() throws IOException {
    String digest = "AB".repeat(32);
    String row =
        "{\"XXBH\":\"m\",\"CL\":[{\"ZY\":\"%s\",\"ZYSF\":\"SM3\"},{\"ZY\":\"../../x\"},{\"ZY\":null}]}";

    Row read = page("200", row.formatted(digest)).rows().get(0);

    assertThat(read.materials()).containsExactly(new Row.Material("ab".repeat(32), "SM3"));
  }

  @Test
  void aCodeThatIsNotSuccessIsNoEmptyList() {
    assertThatThrownBy(() -> page("500", ""))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("500");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "<html/>",
        "{\"code\":\"200\"}",
        "{\"code\":\"200\",\"content\":{\"total\":\"x\",\"totalPages\":\"1\",\"list\":[]}}",
        "{\"code\":\"200\",\"content\":{\"total\":\"1\",\"totalPages\":\"1\",\"list\":[1]}}",
        "{\"code\":\"200\",\"content\":{\"total\":\"1\",\"list\":[{]}}"
      })
  void whatIsNoEnvelopeIsNoEmptyList(String answer) {
    assertThatThrownBy(() -> Page.of(answer.getBytes(UTF_8))).isInstanceOf(IOException.class);
  }

  @Test
  void bytesOfAnotherCharacterSetAreNotGuessedAt() {
    byte[] gbk = envelope("200", ROW.replace("𠮷", "张三")).getBytes(Charset.forName("GB18030"));
    assertThatThrownBy(() -> Page.of(gbk)).isInstanceOf(IOException.class);
  }

  @Test
  void aListThatMovedWhileItWasReadIsNotWhole() throws IOException {
    Round round = new Round("2026-11-21 00:00:00");
    Page first = page("200", ROW);
    assertThat(round.continues(first)).isTrue();
    first.rows().forEach(round::saw);
    first.rows().forEach(round::saw);

    assertThat(round.isWhole()).isFalse();
    assertThat(
            round.continues(Page.of(envelope("200", "").replace("\"7\"", "\"8\"").getBytes(UTF_8))))
        .isFalse();
  }

  @Test
  void oneWrongClockDoesNotHideWhatComesAfter() throws IOException {
    Round round = new Round("2026-11-21 00:00:00");

    page("200", ROW + "," + ROW.replace("ls-1", "ls-2").replace("2026-11-20", "2099-11-20"))
        .rows()
        .forEach(round::saw);

    assertThat(round.latest()).isEqualTo("2026-11-20 09:30:00");
  }

  private static Page page(String code, String rows) throws IOException {
    return Page.of(envelope(code, rows).getBytes(UTF_8));
  }

  private static String envelope(String code, String rows) {
    return ("{\"code\":\""
        + code
        + "\",\"msg\":\"成功\",\"content\":{\"total\":\"7\",\"totalPages\":4,"
        + "\"pageSize\":\"2\",\"pageNum\":\"1\",\"orderBy\":null,\"list\":["
        + rows
        + "]}}");
  }
}
