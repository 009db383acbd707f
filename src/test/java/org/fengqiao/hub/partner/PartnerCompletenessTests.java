package org.fengqiao.hub.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/**
 * A partner file is complete when everything it names is there; the whole list of gaps is shown.
 */
class PartnerCompletenessTests {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  private final List<Partner> partners =
      PartnerCatalogue.read(Path.of("routes/partners"), new MockEnvironment());

  @Test
  void everythingAPartnerFileNamesIsThere() throws IOException {
    assertThat(missing(partners)).as("what partner files name and the project lacks").isEmpty();
  }

  @Test
  void everyCourtOfQingdaoHasItsFile() {
    List<Code> courts = courtsOfQingdao();

    assertThat(courts).as("the intermediate, the maritime and ten basic courts").hasSize(12);
    assertThat(courts)
        .allSatisfy(
            court ->
                assertThat(partners)
                    .filteredOn(partner -> court.value().equals(partner.courtCode()))
                    .as("files of %s", court.nameZh())
                    .extracting(Partner::id)
                    .containsExactly(court.more("partner")));
  }

  /** The intermediate court, those below it, and the maritime court that sits here. */
  private static List<Code> courtsOfQingdao() {
    return CodeTables.load(Path.of("mappings")).all("courts").stream()
        .filter(court -> court.validOn(LocalDate.of(2026, 11, 23)))
        .filter(court -> court.value().matches("鲁(02\\d*|72)"))
        .toList();
  }

  @Test
  void everyPartnerHasACertificateOfItsOwn() {
    Map<X500Principal, String> owners = new HashMap<>();
    for (Partner partner : partners) {
      assertThat(owners.put(partner.certificate(), partner.id()))
          .as("other owner of the certificate of %s", partner.id())
          .isNull();
    }
  }

  private static List<String> missing(List<Partner> partners) throws IOException {
    List<String> missing = new ArrayList<>();
    for (Partner partner : partners) {
      Partner.Inbound in = partner.inbound();
      Partner.Outbound out = partner.outbound();
      mustExist(missing, partner, Path.of("routes/channels", in.channel() + "-in.camel.yaml"));
      if (!out.channel().equals("rest-pull")) {
        mustExist(missing, partner, Path.of("routes/channels", out.channel() + ".camel.yaml"));
        if (out.endpoint() == null && !out.channel().equals("jms-out") && !out.isFerried()) {
          missing.add(partner.id() + ": outbound.endpoint");
        }
      }
      mustSpeak(missing, partner, in.dialect(), "to-canonical.xsl");
      mustSpeak(missing, partner, out.dialect(), "from-canonical.xsl");
      for (MessageKind kind : partner.sends()) {
        mustHaveExample(missing, partner, in.dialect(), kind);
      }
      for (Partner.Outbound way : partner.outboundFor().values()) {
        mustExist(missing, partner, Path.of("routes/channels", way.channel() + ".camel.yaml"));
      }
      for (MessageKind kind : partner.receives()) {
        Partner.Outbound way = partner.outbound(kind);

        mustSpeak(missing, partner, way.dialect(), "from-canonical.xsl");
        mustHaveExample(missing, partner, way.dialect(), kind);
      }
    }
    return missing;
  }

  private static void mustSpeak(
      List<String> missing, Partner partner, String dialect, String sheet) {
    if (dialect.startsWith("canonical-")) {
      mustExist(missing, partner, Path.of("mappings/canonical/canonical.xsd"));
      return;
    }
    mustExist(missing, partner, Path.of("mappings", dialect, sheet));
  }

  private static void mustHaveExample(
      List<String> missing, Partner partner, String dialect, MessageKind kind) throws IOException {
    Path examples = GOLDEN.resolve(dialect).resolve(kind.id());
    if (!Files.isDirectory(examples)) {
      missing.add(partner.id() + ": an example in " + examples);
      return;
    }
    try (Stream<Path> files = Files.list(examples)) {
      if (files.noneMatch(file -> file.toString().contains(".in."))) {
        missing.add(partner.id() + ": an example in " + examples);
      }
    }
  }

  private static void mustExist(List<String> missing, Partner partner, Path path) {
    if (!Files.exists(path)) {
      missing.add(partner.id() + ": " + path);
    }
  }
}
