package org.fengqiao.hub.translation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.hub.canonical.AliasProposal;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.codes.Alias;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.canonical.model.Procedure;
import org.junit.jupiter.api.Test;

/** What a partner writes besides its dialect's table: proposed to a person, dated, and read. */
class AliasTests {

  /** The day of the event in the example. */
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private static final Alias JY = Alias.of("procedure", "JY", "SUMMARY", DAY);

  @Test
  void anUnknownCodeBesideAKnownNameIsProposedWithWhatItMeans() {
    var remarks = read("<code>JY</code><name>简易程序</name>", List.of()).warnings();

    assertThat(AliasProposal.at("/submitReferral/referral/procedure/code", remarks))
        .contains(new AliasProposal("procedure", "JY", "SUMMARY"));
  }

  @Test
  void whatCannotBeACodeIsTakenByItsNameAndNotRepeated() {
    var remarks = read("<code>370202199003070011</code><name>简易程序</name>", List.of()).warnings();

    assertThat(remarks).extracting(Fault::code).containsExactly(RejectionCode.CODE_TAKEN_BY_NAME);
    assertThat(remarks.toString()).doesNotContain("3702");
  }

  @Test
  void anAliasIsReadWithoutAName() {
    var read = read("<code>JY</code>", List.of(JY));

    assertThat(((CaseReferral) read.model()).getProcedure()).isEqualTo(Procedure.SUMMARY);
    assertThat(read.warnings()).isEmpty();
  }

  @Test
  void anAliasHoldsFromItsDayOn() {
    var tomorrow = Alias.of("procedure", "JY", "SUMMARY", DAY.plusDays(1));

    assertThatThrownBy(() -> read("<code>JY</code>", List.of(tomorrow)))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("CODE_UNKNOWN");
  }

  @Test
  void whatAPersonDecidedComesBeforeTheTable() {
    var moved = Alias.of("procedure", "2", "ORDINARY", DAY);

    var read = read("<code>2</code>", List.of(moved));

    assertThat(((CaseReferral) read.model()).getProcedure()).isEqualTo(Procedure.ORDINARY);
  }

  @Test
  void aCodeOfATakenTableIsWrittenWhileItIsValidAndAnAliasIsNot() throws IOException {
    var taken = new Alias("complaint-decision", "M1", "可调解", "MEDIABLE", DAY, null, true);

    assertThat(mediable(List.of(taken))).contains("\"M1\"", "可调解");
    assertThat(mediable(List.of(Alias.of("complaint-decision", "M2", "MEDIABLE", DAY))))
        .contains("\"10\"")
        .doesNotContain("M2");
    assertThat(
            mediable(
                List.of(
                    new Alias(
                        "complaint-decision", "M3", "可", "MEDIABLE", DAY.plusDays(9), null, true))))
        .doesNotContain("M3");
  }

  private static String mediable(List<Alias> aliases) throws IOException {
    var model =
        Fixture.XML.read(
            Files.readAllBytes(Golden.ROOT.resolve("regulator/complaint-result/mediable.in.xml")));
    var disclosed = Disclosed.whole(model, () -> Fixture.XML.write(model));
    return new String(Fixture.TRANSLATION.fromCanonical("regulator", disclosed, aliases), UTF_8);
  }

  private static Canonical read(String procedure, List<Alias> aliases) {
    try {
      var document =
          Files.readString(
                  Golden.ROOT.resolve(
                      "court-soap/case-referral/half-width-brackets-in-case-number.in.xml"))
              .replace("<code>2</code><name>简易程序</name></procedure>", procedure + "</procedure>");
      return Fixture.TRANSLATION.toCanonical(
          "court-soap", MessageKind.CASE_REFERRAL, document.getBytes(UTF_8), aliases);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
