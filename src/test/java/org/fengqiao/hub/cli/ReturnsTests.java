package org.fengqiao.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReturnsTests {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private int run(String... words) throws InterruptedException {
    return run(Map.of("HUB_DATA", "/nowhere"), words);
  }

  private int run(Map<String, String> environment, String... words) throws InterruptedException {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new Returns(out, environment).run(List.of(words));
  }

  @Test
  void nobodyIsLockedOutForHavingForgottenToSetThePassword() throws InterruptedException {
    assertThat(run("list")).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("HUB_OPERATOR_PASSWORD", "操作员密码")
        .doesNotContain("no hub answers");
  }

  @Test
  void aDimensionThereIsNotIsAnsweredWithThoseThereAreInBothLanguages()
      throws InterruptedException {
    Map<String, String> environment = Map.of("HUB_DATA", "/nowhere", "HUB_OPERATOR_PASSWORD", "x");
    assertThat(run(environment, "show", "2026-01-01", "2026-03-31", "--by", "colour")).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains(
            "--by takes one of", "须为下列维度之一", "court 法院", "institution-group 机构类别", "result 调解结果")
        .doesNotContain("no hub answers");
  }

  @Test
  void whatIsNoCommandIsAnsweredWithThoseThereAre() throws InterruptedException {
    assertThat(run("print")).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("./hub returns list", "HUB_DATA");
  }
}
