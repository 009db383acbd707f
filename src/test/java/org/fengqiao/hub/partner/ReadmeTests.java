package org.fengqiao.hub.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/**
 * The README's partners are files a reader copies: a court, a station, and an insurer with a
 * dialect of its own. In a copy of the project they pass the build's own checks.
 */
class ReadmeTests {

  private static final String COMPLETENESS =
      "org.fengqiao.hub.partner.PartnerCompletenessTests#everythingAPartnerFileNamesIsThere";
  private static final String GOLDEN = "org.fengqiao.hub.translation.MappingTests";
  private static final String DISCLOSURE = "org.fengqiao.hub.translation.DisclosureTests";

  @TempDir Path folder;

  private List<ReadmeExample> shown;
  private ProjectCopy copy;

  @BeforeEach
  void copy() throws IOException {
    shown = ReadmeExample.of(Path.of("README.md"));
    copy = ProjectCopy.in(folder).with(shown);
  }

  @Test
  void bothReadmesShowTheSameFiles() throws IOException {
    assertThat(ReadmeExample.of(Path.of("README.zh-CN.md"))).isEqualTo(shown);
  }

  @Test
  void eachAddsAPartnerAndTouchesNoFileThatIsThere() {
    List<Partner> before = PartnerCatalogue.read(Path.of("routes/partners"), new MockEnvironment());
    Partners after =
        new Partners(PartnerCatalogue.read(copy.path("routes/partners"), new MockEnvironment()));

    assertThat(after.all()).hasSize(before.size() + 3);
    assertThat(after.byId("court-qingdao-railway").courtCode()).isEqualTo("鲁7102");
    assertThat(after.ofStation("laixi").map(Partner::id)).contains("centre-laixi-station");
    assertThat(after.byId("institution-example-insurer").inbound().dialect()).isEqualTo("insurer");
    assertThat(shown).extracting(ReadmeExample::file).noneMatch(Files::exists);
  }

  @Test
  void whatTheReadmeShowsPassesTheBuildsOwnChecks() throws Exception {
    assertThat(copy.failing(COMPLETENESS, GOLDEN, DISCLOSURE)).isEmpty();
  }

  @Test
  void anExampleThatIsLeftOutOrDoesNotFitIsNamedByTheseChecks() throws Exception {
    Path golden = copy.path("src/test/resources/golden/insurer");
    Files.delete(golden.resolve("rejection/answered-before.in.xml"));
    Path reply = golden.resolve("consent-answer/refuses-with-its-reason.out.xml");
    Files.writeString(reply, Files.readString(reply).replace("REFUSED", "CONSENTED"));

    assertThat(copy.failing(COMPLETENESS, GOLDEN))
        .anyMatch(line -> line.contains("golden/insurer/rejection"))
        .anyMatch(line -> line.contains("insurer/consent-answer/refuses-with-its-reason"));
  }
}
