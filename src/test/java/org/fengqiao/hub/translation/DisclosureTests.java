package org.fengqiao.hub.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Messages;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.Confidentiality;
import org.fengqiao.hub.canonical.model.RiskWarning;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.TestPartners;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see what: the matrix is data, and nothing it withholds is in the bytes that leave. */
class DisclosureTests {

  private static final CodeTables CODES = CodeTables.load(Fixture.MAPPINGS);
  private static final String DEFAULT = "##default";
  private static final Set<String> ENVELOPE = Set.of("header", "caseReference");

  @ParameterizedTest
  @MethodSource("kinds")
  void everyFieldOfAMessageHasAClass(MessageKind kind) {
    var classified = CODES.all("disclosure-fields").stream().map(Code::value).toList();

    assertThat(fields(kind)).isSubsetOf(classified);
  }

  @Test
  void everyClassHasAColumnForEveryProfile() {
    var classes = CODES.all("disclosure").stream().map(Code::value).toList();

    assertThat(CODES.all("disclosure-fields"))
        .allSatisfy(field -> assertThat(classes).contains(field.more("class")));
    assertThat(CODES.all("disclosure"))
        .allSatisfy(row -> assertThat(row.more().values()).isSubsetOf("send", "withhold"))
        .allSatisfy(row -> assertThat(row.more().keySet()).isEqualTo(Set.copyOf(profiles())));
  }

  @Test
  void everyPartnerFileNamesAProfileOfTheMatrix() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("routes/partners"))) {
      assertThat(files.filter(it -> it.toString().endsWith(".yaml")))
          .allSatisfy(
              file ->
                  assertThat(Files.readAllLines(file))
                      .anySatisfy(
                          line ->
                              assertThat(profiles().stream().map("disclosure: "::concat))
                                  .contains(line.strip())));
    }
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void noByteOfAMessageCarriesAValueThatTheProfileWithholds(String profile) {
    for (Golden golden : messages()) {
      var model = Fixture.JSON.read(golden.document());
      var disclosed = Fixture.TRANSLATION.disclose(profile, model);

      var forbidden = Withheld.values(profile, List.of(Fixture.XML.write(model)));
      for (String dialect : List.of("canonical-xml", "canonical-json")) {
        var sent =
            new String(
                Fixture.TRANSLATION.fromCanonical(dialect, disclosed, List.of()),
                StandardCharsets.UTF_8);
        assertThat(forbidden)
            .as("%s for %s as %s", golden.in().getFileName(), profile, dialect)
            .allSatisfy(value -> assertThat(sent.contains(value)).as("a withheld value").isFalse());
      }
    }
  }

  /** Every partner file, every kind it is given, in the form and by the profile of that file. */
  @ParameterizedTest
  @MethodSource("partners")
  void noByteOfWhatAPartnerIsGivenInItsOwnFormCarriesAValueItsProfileWithholds(Partner partner) {
    for (MessageKind kind : partner.receives()) {
      String dialect = partner.outbound(kind).dialect();
      for (Golden golden : written(dialect, kind)) {
        var model = model(golden);
        var forbidden = Withheld.values(partner.disclosure(), List.of(Fixture.XML.write(model)));

        var disclosed = Fixture.TRANSLATION.disclose(partner.disclosure(), model);
        var sent =
            new String(
                Fixture.TRANSLATION.fromCanonical(dialect, disclosed, List.of()),
                StandardCharsets.UTF_8);

        assertThat(forbidden)
            .as("%s for %s as %s", golden, partner.id(), dialect)
            .allSatisfy(value -> assertThat(sent.contains(value)).as("a withheld value").isFalse());
      }
    }
  }

  static Collection<Partner> partners() {
    return TestPartners.ofThisRepository().all();
  }

  /** The examples of what the hub writes in a dialect; in the canonical ones, all of the kind. */
  private static List<Golden> written(String dialect, MessageKind kind) {
    String folder = dialect.equals("canonical-xml") ? "canonical-json" : dialect;
    return Golden.all()
        .filter(golden -> golden.dialect().equals(folder) && golden.kind() == kind)
        .filter(golden -> !golden.invalid())
        .filter(golden -> folder.startsWith("canonical") || !golden.inbound())
        .toList();
  }

  private static Object model(Golden golden) {
    return golden.dialect().equals("canonical-json")
        ? Fixture.JSON.read(golden.document())
        : Fixture.XML.read(golden.document());
  }

  @ParameterizedTest
  @ValueSource(strings = {"court", "arbitration", "notary", "regulator", "institution", "peer"})
  void theRecordOfMediationLeavesForNobody(String profile) {
    var disclosed = Fixture.TRANSLATION.disclose(profile, outcomeWithRecordOfMediation());

    assertThat(disclosed.withheld())
        .anyMatch(path -> path.startsWith("material") || path.endsWith("/materials"));
    assertThat(new String(disclosed.xml(), StandardCharsets.UTF_8))
        .doesNotContain("MEDIATION_RECORD");
  }

  @Test
  void theCentreThatMediatedSeesItsOwnRecord() {
    var disclosed = Fixture.TRANSLATION.disclose("centre", outcomeWithRecordOfMediation());

    assertThat(disclosed.withheld()).isEmpty();
    assertThat(new String(disclosed.xml(), StandardCharsets.UTF_8)).contains("MEDIATION_RECORD");
  }

  @Test
  void hintsForTheCourtAreForTheCourtAlone() {
    var outcome = outcome("unreachable-with-contact-log");

    assertThat(Fixture.TRANSLATION.disclose("court", outcome).withheld()).isEmpty();
    assertThat(Fixture.TRANSLATION.disclose("institution", outcome).withheld())
        .contains("mediation-outcome/contactLog", "mediation-outcome/failureReport");
  }

  @Test
  void aWarningIsForAnInstitutionOnlyWhenReleasedAndNeverWithTheCasesItRestsOn() {
    RiskWarning warning = warning();
    assertThat(disclosed("institution", warning))
        .doesNotContain(warning.getDescription(), warning.getSubject().getName());

    warning.setConfidentiality(Confidentiality.RELEASED);

    assertThat(disclosed("institution", warning))
        .contains(warning.getDescription())
        .doesNotContain(warning.getEvidenceCases().get(0));
    assertThat(Fixture.TRANSLATION.disclose("regulator", warning()).withheld()).isEmpty();
  }

  private static String disclosed(String profile, RiskWarning warning) {
    return new String(Fixture.TRANSLATION.disclose(profile, warning).xml(), StandardCharsets.UTF_8);
  }

  private static RiskWarning warning() {
    return messages().stream()
        .map(golden -> Fixture.JSON.read(golden.document()))
        .filter(RiskWarning.class::isInstance)
        .map(RiskWarning.class::cast)
        .filter(warning -> !warning.getEvidenceCases().isEmpty())
        .filter(warning -> warning.getConfidentiality() == Confidentiality.AUTHORITIES_ONLY)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsWithheldIsNamedByItsPathAndNeverByItsValue() {
    var model = outcome("partial-agreement-with-undisputed-facts");

    assertThat(Fixture.TRANSLATION.disclose("regulator", model).withheld())
        .isNotEmpty()
        .allMatch(path -> path.matches("[A-Za-z-]+(/[A-Za-z]+|\\[[A-Z_]+])"));
  }

  @Test
  void aProfileThatIsNotInTheMatrixDisclosesNothing() {
    var outcome = outcome("unreachable-with-contact-log");

    assertThatThrownBy(() -> Fixture.TRANSLATION.disclose("anybody", outcome))
        .isInstanceOf(TranslationFailed.class)
        .hasMessageContaining("anybody");
  }

  private static Object outcomeWithRecordOfMediation() {
    var text =
        text("agreed-in-full-with-service-address")
            .replaceFirst(
                "(\"materials\"\\s*:\\s*\\[\\s*\\{[^}]*?\"kind\"\\s*:\\s*\")[A-Z_]+",
                "$1MEDIATION_RECORD");
    return Fixture.JSON.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Object outcome(String point) {
    return Fixture.JSON.read(text(point).getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String point) {
    try {
      return Files.readString(
          Golden.ROOT.resolve("canonical-json/mediation-outcome/" + point + ".in.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Golden> messages() {
    return Golden.all()
        .filter(golden -> golden.dialect().equals("canonical-json") && !golden.invalid())
        .toList();
  }

  static List<String> profiles() {
    return List.copyOf(CODES.all("disclosure").get(0).more().keySet());
  }

  static Stream<MessageKind> kinds() {
    return Arrays.stream(MessageKind.values());
  }

  private static List<String> fields(MessageKind kind) {
    var fields = new ArrayList<String>();
    for (Class<?> type = Messages.type(kind); type != Object.class; type = type.getSuperclass()) {
      Arrays.stream(type.getDeclaredFields())
          .map(DisclosureTests::element)
          .filter(name -> !ENVELOPE.contains(name))
          .forEach(name -> fields.add(kind.id() + "/" + name));
    }
    return fields;
  }

  private static String element(Field field) {
    var wrapper = field.getAnnotation(XmlElementWrapper.class);
    var declared = field.getAnnotation(XmlElement.class);
    var name = wrapper != null ? wrapper.name() : declared != null ? declared.name() : DEFAULT;
    return name.equals(DEFAULT) ? field.getName() : name;
  }
}
