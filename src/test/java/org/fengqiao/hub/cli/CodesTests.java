package org.fengqiao.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class CodesTests {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  @TempDir private Path copy;

  @Test
  void theTablesOfThisProjectAgree() {
    assertThat(check(Path.of("mappings"))).as(said()).isZero();
    assertThat(said()).contains("0 serious", "严重 0 处");
  }

  @Test
  void aPartnersWordForAValueThatNoLongerExistsIsDrift() throws IOException {
    change("court-soap.xml", "value=\"PRE_ENTRUST\"", "value=\"PRE_FILING\"");

    assertThat(check(copy)).isEqualTo(1);
    assertThat(said())
        .contains("DRIFT 偏差  court-soap.xml  referral-mode PRE_FILING: is no canonical value")
        .contains("note  提示  court-soap.xml  referral-mode PRE_ENTRUST");
  }

  @Test
  void aCodeWithTwoMeaningsIsToldWithTheOneItIsReadAs() throws IOException {
    change("court-soap.xml", "value=\"IN_TRIAL\" code=\"3\"", "value=\"IN_TRIAL\" code=\"2\"");

    assertThat(check(copy)).isZero();
    assertThat(said())
        .contains("IN_TRIAL: is written like POST_FILING and read back as POST_FILING");
  }

  @Test
  void aCourtWithTwoRowsForOneDayIsDrift() throws IOException {
    change(
        "courts.csv",
        "370282,court-jimo,,2018-12-31",
        "370282,court-jimo,,2018-12-31,\n"
            + "鲁0282,即墨市人民法院,Jimo City People's Court (former),BASIC,370282,court-jimo,2018-01-01,");

    assertThat(check(copy)).isEqualTo(1);
    assertThat(said()).contains("courts.csv  鲁0282: has two rows for the same day");
  }

  @Test
  void whatItDoesNotUnderstandItExplains() {
    assertThat(new Codes(out()).run(List.of("chek"))).isEqualTo(2);
    assertThat(said()).contains("./hub codes check", "用法");
  }

  private void change(String table, String from, String to) throws IOException {
    FileSystemUtils.copyRecursively(Path.of("mappings"), copy);
    Path file = copy.resolve("codes").resolve(table);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private int check(Path mappings) {
    return new Codes(out()).run(List.of("check", mappings.toString()));
  }

  private PrintStream out() {
    return new PrintStream(written, true, StandardCharsets.UTF_8);
  }

  private String said() {
    return written.toString(StandardCharsets.UTF_8);
  }
}
