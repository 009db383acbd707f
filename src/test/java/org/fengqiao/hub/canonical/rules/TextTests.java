package org.fengqiao.hub.canonical.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.RejectionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTests {

  @ParameterizedTest
  @ValueSource(
      strings = {"𠮷䶮", "㐀", "龴", "ḿ", "𪛖", "𰀀", "买买提·艾力", "Holden O’Brien-Müller", "a\nb"})
  void legalNamesOfEveryScriptPass(String name) {
    var findings = findings(name, 200);

    assertThat(findings.faults()).isEmpty();
    assertThat(findings.warnings()).isEmpty();
  }

  @Test
  void charactersAreCountedNotUnits() {
    assertThat(findings("𠮷".repeat(200), 200).faults()).isEmpty();
    assertThat(Checks.faults(findings("𠮷".repeat(201), 200)))
        .containsExactly(RejectionCode.TEXT_TOO_LONG);
  }

  @Test
  void aNameOf200RareCharactersPassesSchemaAndRules() {
    var findings = Checks.referral(it -> it.getParties().get(1).setName("𠮷".repeat(200)));
    var tooLong = Checks.referral(it -> it.getParties().get(1).setName("𠮷".repeat(201)));

    assertThat(findings.faults()).isEmpty();
    assertThat(tooLong.faults())
        .containsExactly(
            Fault.at("/case-referral/parties/party[2]/name", RejectionCode.TEXT_TOO_LONG, "200"));
  }

  @ParameterizedTest
  @CsvSource({"\uFFFD, U+FFFD", "张\uD842, U+D842", "张\u0001三, U+0001", "张\u0085三, U+0085"})
  void brokenCharactersAreRefusedByName(String text, String point) {
    assertThat(findings(text, 200).faults())
        .containsExactly(Fault.at("/x", RejectionCode.TEXT_ILLEGAL, point));
  }

  @ParameterizedTest
  @CsvSource({"\uE81E, U+E81E", "\uDB80\uDC00, U+F0000"})
  void privateCharactersAreForAPersonToCheck(String text, String point) {
    assertThat(findings(text, 200).warnings())
        .containsExactly(Fault.at("/x", RejectionCode.TEXT_PRIVATE_USE, point));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", " null ", "undefined", "(null)"})
  void aPlaceholderIsNoValue(String text) {
    assertThat(Checks.faults(findings(text, 200))).containsExactly(RejectionCode.TEXT_PLACEHOLDER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"买买提•艾力", "买买提・艾力", "买买提･艾力", "买买提.艾力", "买买提．艾力"})
  void dotsOfEveryKindMatch(String name) {
    assertThat(MatchKey.of(name)).isEqualTo("买买提·艾力");
  }

  @Test
  void onlyTheKeyIsNormalised() {
    assertThat(MatchKey.of("\uF900")).isEqualTo("\u8C48");
    assertThat(MatchKey.of("（2026）")).isEqualTo("（2026）");
    assertThat(MatchKey.of(" holden   o’brien ")).isEqualTo("HOLDEN O’BRIEN");
  }

  @ParameterizedTest
  @CsvSource({"𠮷, U+20BB7", "䶮, U+4DAE", "㐀, U+3400", "𪛖, U+2A6D6", "𰀀, U+30000"})
  void whatGbkCannotCarryIsNamed(String text, String point) {
    assertThat(Encodable.missing("张" + text + text, Charset.forName("GBK"))).containsExactly(point);
    assertThat(Encodable.missing(text, Charset.forName("GB18030"))).isEmpty();
    assertThat(Encodable.missing(text, StandardCharsets.UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "13800000001, true",
    "19912345678, true",
    "12800000001, false",
    "1380000000, false",
    "0532-88880000, true",
    "053288880000, true",
    "0532-88880000-1234, true",
    "010-12345678, true",
    "95588, true",
    "4001234567, true",
    "12378, true",
    "110, true",
    "+85212345678, true",
    "+12, false",
    "电话, false",
    "88880000, false"
  })
  void telephonesHaveTheirForms(String number, boolean valid) {
    assertThat(PhoneNumber.isValid(number)).isEqualTo(valid);
  }

  private static Findings findings(String text, int limit) {
    return Checks.at(place -> TextRules.check(text, place, limit));
  }
}
