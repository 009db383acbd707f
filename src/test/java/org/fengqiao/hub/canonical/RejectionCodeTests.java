package org.fengqiao.hub.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RejectionCodeTests {

  @Test
  void everyCodeHasItsOwnNumber() {
    assertThat(Arrays.stream(RejectionCode.values()).map(RejectionCode::number))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeSpeaksBothLanguagesAndSaysWhatToDo(RejectionCode code) {
    assertThat(code.zh()).containsPattern("\\p{IsHan}");
    assertThat(code.remedyZh()).containsPattern("\\p{IsHan}");
    assertThat(code.en()).isNotBlank().doesNotContainPattern("\\p{IsHan}{3}");
    assertThat(code.remedyEn()).isNotBlank();
  }

  @Test
  void argumentsFillTheTexts() {
    var fault = Fault.at("/x", RejectionCode.STALE_VERSION, "1", "2");

    assertThat(fault.textZh()).isEqualTo("引用的版本 1 已被版本 2 取代");
    assertThat(fault.textEn()).isEqualTo("Version 1 was superseded by version 2");
  }

  @Test
  void apostrophesSurviveFormatting() {
    assertThat(Fault.at("/x", RejectionCode.DIGEST_MISMATCH).textEn())
        .isEqualTo("A material's digest does not match its content");
  }
}
