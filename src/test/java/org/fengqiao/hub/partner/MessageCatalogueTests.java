package org.fengqiao.hub.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message of the field (guide §6) has a partner that sends it and one that gets it. */
class MessageCatalogueTests {

  private static final Path CATALOGUE = Path.of("src/test/resources/message-catalogue.csv");
  private static final String HUB = "hub";
  private static final String ANY = "any";

  private final Partners partners = TestPartners.ofThisRepository();

  /** One line: who says what to whom, and how the hub carries it. */
  private record Line(String message, String from, String to, String carried) {

    static Line of(String text) {
      String[] cells = text.split(",", 4);
      return new Line(cells[0], cells[1], cells[2], cells[3]);
    }

    Optional<MessageKind> kind() {
      return carried.contains(":") ? Optional.empty() : MessageKind.of(carried);
    }
  }

  static List<Line> lines() throws IOException {
    return Files.readAllLines(CATALOGUE).stream()
        .filter(line -> Character.isUpperCase(line.charAt(0)))
        .map(Line::of)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void itIsSentAndReceivedByPartnersOfTheseKinds(Line line) throws IOException {
    if (line.carried().contains(":")) {
      assertThat(isThere(line.carried())).as("%s is there", line.carried()).isTrue();
      return;
    }
    MessageKind kind = line.kind().orElseThrow();
    if (!line.from().equals(HUB)) {
      assertThat(of(line.from())).anyMatch(partner -> partner.maySend(kind));
    }
    if (line.to().equals(ANY)) {
      assertThat(of(ANY)).allMatch(partner -> partner.receives().contains(kind));
    } else if (!line.to().equals(HUB)) {
      assertThat(of(line.to())).anyMatch(partner -> partner.receives().contains(kind));
    }
  }

  @Test
  void everyKindThatPartnersExchangeHasItsLineOrIsTheHubsOwnAddition() throws IOException {
    List<MessageKind> listed = lines().stream().flatMap(line -> line.kind().stream()).toList();

    assertThat(MessageKind.values())
        .filteredOn(kind -> !listed.contains(kind))
        .containsExactlyInAnyOrder(
            MessageKind.COMPLAINT_WITHDRAWAL,
            MessageKind.DEADLINE_NOTICE,
            MessageKind.LEGAL_EVENT,
            MessageKind.OPERATOR_DECISION,
            MessageKind.RECEIPT);
  }

  private List<Partner> of(String kind) {
    return partners.all().stream()
        .filter(it -> kind.equals(ANY) || it.kind().name().toLowerCase(Locale.ROOT).equals(kind))
        .toList();
  }

  /** A control file, a route, or an answer's schema. */
  private static boolean isThere(String door) throws IOException {
    String name = door.substring(door.indexOf(':') + 1);
    return switch (door.substring(0, door.indexOf(':'))) {
      case "ferry" ->
          Files.readString(Path.of("mappings/ferry/ferry-v1.xsd"))
              .contains("<xs:element name=\"" + name + "\">");
      case "route" -> routes().anyMatch(file -> file.endsWith("-" + name + ".camel.yaml"));
      default -> Files.exists(Path.of("mappings/canonical", name + ".xsd"));
    };
  }

  private static Stream<String> routes() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("routes/core"))) {
      return files.map(Path::toString).toList().stream();
    }
  }
}
