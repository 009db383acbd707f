package org.fengqiao.hub.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.hub.translation.Fixture.TRANSLATION;
import static org.fengqiao.hub.translation.Fixture.XML;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fengqiao.hub.canonical.MappingReport;
import org.fengqiao.hub.canonical.MappingReport.How;
import org.fengqiao.hub.canonical.MappingReport.Line;
import org.junit.jupiter.api.Test;

/** What people read about a mapping is what the mapping does. */
class MappingReportTests {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Path REFERRAL =
      GOLDEN.resolve("court-soap/case-referral/amounts-in-ten-thousand-yuan.in.xml");

  @Test
  void aFieldIsFollowedToWhereItsValueGoes() throws IOException {
    Line number = only(incoming().lines(), "/submitReferral/case/caseNumber");

    assertThat(number.target()).isEqualTo("/case-referral/caseReference/caseNumber");
    assertThat(number.how()).isEqualTo(How.COPIED);
  }

  @Test
  void aCodeIsNamedWithTheTableItWasLookedUpIn() throws IOException {
    assertThat(incoming().lines())
        .filteredOn(line -> "referral-mode".equals(line.table()))
        .first()
        .satisfies(
            line -> {
              assertThat(line.how()).isEqualTo(How.LOOKED_UP);
              assertThat(line.source()).startsWith("/submitReferral/referral/referralMode/");
              assertThat(line.target()).isEqualTo("/case-referral/referralMode");
            });
  }

  @Test
  void whatTheMappingSetsByItselfHasNoSource() throws IOException {
    assertThat(incoming().lines())
        .filteredOn(line -> line.how() == How.DEFAULTED)
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.source()).isNull());
  }

  @Test
  void everyFieldOfBothSidesIsThere() throws IOException {
    MappingReport report = incoming();
    byte[] canonical =
        TRANSLATION
            .toCanonical(
                "court-soap",
                org.fengqiao.hub.canonical.MessageKind.CASE_REFERRAL,
                Files.readAllBytes(REFERRAL))
            .xml();

    assertThat(report.untried()).isZero();
    assertThat(report.lines().stream().map(Line::source))
        .containsAll(Specimen.values(Files.readAllBytes(REFERRAL)).keySet());
    assertThat(report.lines().stream().map(Line::target))
        .containsAll(Specimen.values(canonical).keySet());
  }

  @Test
  void whatAReceiverMayNotSeeIsSaidToBeWithheld() throws IOException {
    byte[] outcome = golden("court-soap/mediation-outcome/deadlock-leaves-undisputed-facts.in.xml");
    Object whole = XML.readStored(outcome);

    MappingReport report =
        TRANSLATION.explain(
            "court-soap", whole, TRANSLATION.disclose("arbitration", whole), List.of());

    assertThat(report.lines())
        .filteredOn(line -> line.how() == How.WITHHELD)
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.target()).isNull());
    assertThat(report.lines()).filteredOn(line -> line.how() == How.LOOKED_UP).isNotEmpty();
  }

  @Test
  void jsonIsExplainedLikeXml() throws IOException {
    byte[] request =
        golden("arbitration/confirmation-request/instalments-under-an-arbitration-clause.in.xml");
    Object whole = XML.readStored(request);

    MappingReport report =
        TRANSLATION.explain(
            "arbitration", whole, TRANSLATION.disclose("arbitration", whole), List.of());

    assertThat(report.lines())
        .filteredOn(line -> line.how() == How.COPIED)
        .anySatisfy(line -> assertThat(line.target()).startsWith("/data/"));
  }

  private static MappingReport incoming() throws IOException {
    return TRANSLATION.explain("court-soap", Files.readAllBytes(REFERRAL), List.of());
  }

  private static Line only(List<Line> lines, String source) {
    return lines.stream().filter(line -> source.equals(line.source())).findFirst().orElseThrow();
  }

  private static byte[] golden(String file) throws IOException {
    return Files.readAllBytes(GOLDEN.resolve(file));
  }
}
