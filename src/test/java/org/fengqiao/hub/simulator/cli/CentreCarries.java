package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.partner.TestPartners;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
