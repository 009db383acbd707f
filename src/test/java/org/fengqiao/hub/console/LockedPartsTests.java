package org.fengqiao.hub.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A correction leaves alone what makes a message its sender's. */
class LockedPartsTests {

  private static final String MESSAGE =
      "<r xmlns='urn:x'><header><messageId>M1</messageId></header><reason>错</reason>"
          + "<materials><material><digest>aa</digest></material>"
          + "<material><digest>bb</digest></material></materials></r>";

  @Test
  void whatIsNotLockedMayChange() {
    assertThat(LockedParts.touched(bytes(MESSAGE), bytes(MESSAGE.replace("错", "对")))).isEmpty();
  }

  @Test
  void spacingIsNoChange() {
    String laidOut = MESSAGE.replace("><", ">\n  <");

    assertThat(LockedParts.touched(bytes(MESSAGE), bytes(laidOut))).isEmpty();
  }

  @Test
  void idsAndFilesMayNot() {
    assertThat(LockedParts.touched(bytes(MESSAGE), bytes(MESSAGE.replace("M1", "M2"))))
        .containsExactly("/r/header");
    assertThat(LockedParts.touched(bytes(MESSAGE), bytes(MESSAGE.replace("bb", "cc"))))
        .containsExactly("/r/materials/material[1]");
  }

  @Test
  void aLockedPartMayNotBeLeftOutOrAdded() {
    String without = MESSAGE.replaceFirst("<material><digest>bb.*?</material>", "");

    assertThat(LockedParts.touched(bytes(MESSAGE), bytes(without))).hasSize(1);
    assertThat(LockedParts.touched(bytes(without), bytes(MESSAGE))).hasSize(1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
