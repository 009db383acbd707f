package org.fengqiao.hub.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.Samples;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.canonical.model.DigestAlgorithm;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.canonical.model.Material;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.Message;
import org.fengqiao.hub.canonical.rules.Rules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the simulated centre writes is what the hub asks of a real one. */
class CentreDocumentsTest {

  private static final Rules RULES =
      Rules.load(Samples.MAPPINGS, CodeTables.load(Samples.MAPPINGS));

  private final CentreDocuments documents = new CentreDocuments(Clock.systemUTC());
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  static Stream<Path> referrals() throws IOException {
    Path golden = Path.of("src/test/resources/golden/court-soap/case-referral");
    try (Stream<Path> files = Files.list(golden)) {
      List<Path> out = files.filter(f -> f.toString().endsWith(".out.xml")).sorted().toList();
      return Stream.concat(
          out.stream(), Stream.of(Path.of("src/test/resources/canonical/referral.xml")));
    }
  }

  @ParameterizedTest
  @MethodSource("referrals")
  void everyEndingKeepsTheRules(Path file) throws IOException {
    CaseReferral referral = (CaseReferral) Samples.XML.read(Files.readAllBytes(file));
    referral.getCaseReference().setHubCaseId("00000000-0000-4000-8000-000000000001");
    for (CentreScript.Ending ending : CentreScript.Ending.values()) {
      assertThat(faults(documents.response(referral, 1, "r-1", ending)))
          .as(ending.name())
          .isEmpty();
      assertThat(faults(documents.progress(referral, 1, "p-1"))).isEmpty();
      if (ending != CentreScript.Ending.DECLINED) {
        assertThat(faults(documents.outcome(referral, 1, "o-1", ending, paper(), null)))
            .as(file.getFileName() + " " + Arrays.asList(ending))
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JUDICIAL_CONFIRMATION", "ARBITRATION", "NOTARISATION"})
  void whatFollowsFromAnAgreementKeepsTheRulesToo(Door door) throws IOException {
    CaseReferral referral =
        (CaseReferral)
            Samples.XML.read(
                Files.readAllBytes(Path.of("src/test/resources/canonical/referral.xml")));
    referral.getCaseReference().setHubCaseId("00000000-0000-4000-8000-000000000001");
    MediationOutcome outcome =
        documents.outcome(referral, 1, "o-1", CentreScript.Ending.AGREED, paper(), door);

    assertThat(faults(outcome)).isEmpty();
    assertThat(faults(documents.confirmation(referral, 1, "c-1", outcome, door))).isEmpty();
    assertThat(faults(documents.signedFor(referral, 1, "s-1"))).isEmpty();
    if (door == Door.NOTARISATION) {
      assertThat(faults(documents.defaulted(referral, 1, "d-1", outcome, "证经字第1号"))).isEmpty();
    }
  }

  private List<String> faults(Message message) {
    Samples.XML.check(message);
    return RULES.check(message, today).faults().stream()
        .map(f -> f.code() + " at " + f.path())
        .toList();
  }

  private static Material paper() {
    byte[] pdf = AgreementPdf.of("x");
    Material material = new Material();
    material.setMaterialId("agreement-1");
    material.setKind("AGREEMENT");
    material.setTitle("调解协议书");
    material.setMediaType("application/pdf");
    material.setSize(pdf.length);
    material.setDigestAlgorithm(DigestAlgorithm.SHA256);
    material.setDigest(Digests.sha256(pdf));
    return material;
  }
}
