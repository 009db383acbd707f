package org.fengqiao.hub.channel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTests {

  @ParameterizedTest
  @CsvSource({
    "200, true, false",
    "208, true, false",
    "429, false, true",
    "500, false, true",
    "503, false, true",
    "400, false, false",
    "4003, false, false",
    "5003, false, false",
    "0, false, false"
  })
  void theCodeDecidesNotHttp(String code, boolean success, boolean passing) {
    Envelope said = Envelope.of("{\"code\":\"" + code + "\",\"msg\":null}").orElseThrow();

    assertThat(said.isSuccess()).isEqualTo(success);
    assertThat(said.isPassing()).isEqualTo(passing);
  }

  @Test
  void aCodeWrittenAsANumberIsTheSameCode() {
    assertThat(Envelope.of("{\"code\":200}").orElseThrow().isSuccess()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ok", "{}", "{\"code\":null}", "{\"status\":\"RECEIVED\"}", "<html/>"})
  void withoutACodeThereIsNoEnvelope(String answer) {
    assertThat(Envelope.of(answer)).isEmpty();
  }

  @Test
  void numbersOfPeopleAreNotRepeated() {
    Envelope said = new Envelope("4003", "身份证号 370202199003070011 有误，电话 13900000001");

    assertThat(said.shown()).startsWith("4003 身份证号").doesNotContain("3702", "1390");
  }
}
