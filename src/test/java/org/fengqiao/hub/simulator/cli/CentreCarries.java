package org.fengqiao.hub.simulator.cli;

import java.util.stream.Stream;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.partner.TestPartners;
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
}
