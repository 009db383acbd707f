package org.fengqiao.hub.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import javax.security.auth.x500.X500Principal;
import org.fengqiao.hub.canonical.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

class PartnerFileTests {

  private static final String CENTRE =
      """
      kind: centre
      name: 某中心
      nameEn: A centre
      certificate: {subject: "CN=centre-a,O=Demo,C=CN"}
      sends: [mediation-outcome]
      receives: [case-referral]
      inbound: {channel: rest, dialect: canonical-json}
      outbound: {channel: rest-out, endpoint: "${CENTRE_A:https://localhost:1/api}", dialect: canonical-json}
      disclosure: centre
      contact: someone
      """;

  private final MockEnvironment environment = new MockEnvironment();
  @TempDir Path folder;

  @Test
  void thePartnersOfThisRepositoryAreUnderstood() {
    Partners partners =
        new Partners(PartnerCatalogue.read(Path.of("routes/partners"), environment));

    Partner jimo = partners.byId("court-jimo");
    assertThat(jimo.courtCode()).isEqualTo("鲁0215");
    assertThat(jimo.wsSecurity()).isEqualTo(Partner.WsSecurity.REQUIRED);
    assertThat(jimo.maySend(MessageKind.CASE_REFERRAL)).isTrue();
    assertThat(jimo.maySend(MessageKind.MEDIATION_OUTCOME)).isFalse();
    assertThat(partners.all()).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void whatIsLeftOutHasTheDefault() throws IOException {
    Partner centre = read(CENTRE);

    assertThat(centre.limits().attachment()).isEqualTo(DataSize.ofMegabytes(200));
    assertThat(centre.retry().giveUpAfter()).isEqualTo(Duration.ofHours(72));
    assertThat(centre.wsSecurity()).isEqualTo(Partner.WsSecurity.NONE);
    assertThat(centre.outbound().endpoint()).isEqualTo(URI.create("https://localhost:1/api"));
  }

  @Test
  void anEndpointComesFromTheEnvironment() throws IOException {
    environment.setProperty("CENTRE_A", "https://centre.example/api");

    assertThat(read(CENTRE).outbound().endpoint())
        .isEqualTo(URI.create("https://centre.example/api"));
  }

  @Test
  void aKindThatGoesAnotherWayHasALineOfItsOwn() throws IOException {
    Partner centre =
        read(
            CENTRE
                + """
                outboundFor:
                  - kinds: [rejection]
                    channel: sftp-out
                    endpoint: sftp://hub@localhost:1/in
                    dialect: canonical-xml
                    charset: GB18030
                """);

    assertThat(centre.outbound(MessageKind.REJECTION).channel()).isEqualTo("sftp-out");
    assertThat(centre.line(MessageKind.REJECTION)).isEqualTo("centre-a.sftp-out");
    assertThat(centre.outbound(MessageKind.CASE_REFERRAL)).isEqualTo(centre.outbound());
    assertThat(centre.line(MessageKind.CASE_REFERRAL)).isEqualTo("centre-a");
  }

  @Test
  void aListOfEachDayIsExpectedUnlessTheFileSaysNever() throws IOException {
    assertThat(read(CENTRE).dayListBy()).isEqualTo(LocalTime.NOON);
    assertThat(read(CENTRE + "dayListBy: \"18:30\"\n").dayListBy()).isEqualTo("18:30");
    assertThat(read(CENTRE + "dayListBy: never\n").dayListBy()).isNull();
    assertThatThrownBy(() -> read(CENTRE + "dayListBy: noon\n"))
        .hasMessageContaining("dayListBy has a value that does not fit")
        .hasMessageContaining("never");
  }

  @Test
  void anUnknownKeyIsNamedWithItsFile() {
    assertThatThrownBy(() -> read(CENTRE + "retry: {intial: 1s}\n"))
        .isInstanceOf(PartnerFileInvalid.class)
        .hasMessage("centre-a.yaml: retry.intial is not a key this file may have");
  }

  @Test
  void aMissingKeyIsNamedWithItsFile() {
    assertThatThrownBy(() -> read(CENTRE.replace("contact: someone\n", "")))
        .hasMessage("centre-a.yaml: contact is missing");
  }

  @Test
  void aValueThatDoesNotFitIsExplained() {
    assertThatThrownBy(() -> read(CENTRE.replace("[case-referral]", "[case-referal]")))
        .hasMessageStartingWith("centre-a.yaml: receives has a value that does not fit")
        .hasMessageContaining("case-referal");
  }

  @Test
  void aPartnerThatPullsReadsJson() {
    assertThatThrownBy(
            () ->
                read(
                    CENTRE
                        .replaceFirst("channel: rest-out", "channel: rest-pull")
                        .replaceFirst("(?s)(outbound.*?dialect: )[a-z-]+", "$1canonical-xml")))
        .hasMessageStartingWith("centre-a.yaml: outbound.dialect has a value that does not fit");
  }

  @Test
  void aCertificateIsComparedInCanonicalForm() throws IOException {
    Partners partners = new Partners(java.util.List.of(read(CENTRE)));

    assertThat(partners.byCertificate(new X500Principal("cn=Centre-A, o=demo, c=cn"))).isPresent();
    assertThat(partners.byCertificate(new X500Principal("CN=centre-b,O=Demo,C=CN"))).isEmpty();
  }

  @Test
  void twoPartnersCannotShareACertificate() throws IOException {
    Files.writeString(folder.resolve("centre-b.yaml"), CENTRE);
    Files.writeString(folder.resolve("centre-a.yaml"), CENTRE);

    assertThatThrownBy(() -> new Partners(PartnerCatalogue.read(folder, environment)))
        .hasMessageContaining("centre-b.yaml: certificate.subject");
  }

  private Partner read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("centre-a.yaml"), text);
    return PartnerCatalogue.read(folder, environment).stream()
        .filter(p -> file.endsWith(p.id() + ".yaml"))
        .findFirst()
        .orElseThrow();
  }
}
