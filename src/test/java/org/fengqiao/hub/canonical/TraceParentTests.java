package org.fengqiao.hub.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Under which trace a partner sent a message. */
class TraceParentTests {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SPAN = "00f067aa0ba902b7";

  @Test
  void aHeaderNamesTraceAndSpanAndIsReadAgainAsItIsKept() {
    TraceParent read = TraceParent.of(" 00-" + TRACE + "-" + SPAN + "-01 ").orElseThrow();

    assertThat(read).isEqualTo(new TraceParent(TRACE, SPAN));
    assertThat(TraceParent.stored(read.toString())).contains(read);
    assertThat(TraceParent.stored(null)).isEmpty();
  }

  @Test
  void aLaterVersionMaySayMore() {
    assertThat(TraceParent.of("01-" + TRACE + "-" + SPAN + "-01-what-follows"))
        .contains(new TraceParent(TRACE, SPAN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "<script>"
      })
  void whatIsNoTraceparentIsLeftAside(String header) {
    assertThat(TraceParent.of(header)).isEmpty();
  }
}
