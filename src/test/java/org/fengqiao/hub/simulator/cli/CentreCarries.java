package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.partner.TestPartners;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A wire of the mediation centre carries every kind of message its partner file names, both ways.
 */
interface CentreCarries {

  /** What was told over the wire in question. */
  CentreStory story();

  /** The kinds the centre's file says it sends. */
  static Stream<MessageKind> sends() {
    return TestPartners.ofThisRepository().byId(CentreStory.CENTRE).sends().stream().sorted();
  }

  /** The kinds the centre's file says it receives. */
  static Stream<MessageKind> receives() {
    return TestPartners.ofThisRepository().byId(CentreStory.CENTRE).receives().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("org.fengqiao.hub.simulator.cli.CentreCarries#sends")
  default void whatTheCentreSaysTakesEffectAndReachesWhomItIsFor(MessageKind kind) {
    story().tookEffect(kind);
    story().reachedItsReader(kind);
  }

  @ParameterizedTest
  @MethodSource("org.fengqiao.hub.simulator.cli.CentreCarries#receives")
  default void whatTheCentreIsToldReachesIt(MessageKind kind) {
    story().reachedTheCentre(kind);
  }

  /**
   * Every byte that reached a partner is searched for the values that the matrix keeps from it; the
   * same messages hold them in the hub.
   */
  @ParameterizedTest
  @ValueSource(strings = {CentreStory.BANK, CentreStory.REGULATOR})
  default void noByteThatReachesAPartnerIsOfWhatItMayNotSee(String partner) {
    assertThat(story().keptFrom(partner)).as("values kept from it").hasSizeGreaterThan(2);
    assertThat(story().toldTo(partner)).as("what it was told").isNotEmpty();
    assertThat(story().toldTo(partner))
        .allSatisfy(
            told ->
                assertThat(story().keptFrom(partner))
                    .allSatisfy(
                        value -> assertThat(told.contains(value)).as("a kept value").isFalse()));
  }

  /** Mail, group robots and syslog leave the house too. */
  @Test
  default void whoeverIsToldOfAnAlertIsToldNothingOfThePartiesOfTheCasesItIsAbout() {
    assertThat(story().alerts())
        .hasSize(5)
        .allSatisfy(told -> assertThat(told).contains("Jimo", "waits for"));
    assertThat(story().secretsOfTheOutage()).hasSizeGreaterThan(4);
    assertThat(story().alerts())
        .allSatisfy(
            told ->
                assertThat(story().secretsOfTheOutage())
                    .allSatisfy(
                        secret ->
                            assertThat(told.contains(secret)).as("what is a party's").isFalse()));
  }

  @Test
  default void whoHasNoPartInACaseIsToldNothingOfItsPartiesByAnyWire() {
    assertThat(story().secrets()).hasSizeGreaterThan(4);
    assertThat(story().toldToOthers()).hasSizeGreaterThan(4);
    assertThat(story().toldToOthers())
        .allSatisfy(
            told ->
                assertThat(story().secrets())
                    .allSatisfy(
                        secret ->
                            assertThat(told.contains(secret)).as("what is a party's").isFalse()));
  }
}
