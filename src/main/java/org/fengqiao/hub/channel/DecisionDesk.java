package org.fengqiao.hub.channel;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.NotPermitted;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.canonical.Acknowledgement;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.PeoplesDecision;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.json.CanonicalJson;
import org.fengqiao.hub.canonical.model.OperatorAnswer;
import org.springframework.stereotype.Component;

/**
 * Makes a message of what a person decided, and hands it to the route {@code decide}. A question
 * gives its decision the id, so that it can be decided once, whoever presses the button how often.
 */
@Component
class DecisionDesk {

  private final Access access;
  private final Routes routes;
  private final CanonicalJson json;
  private final Clock clock = Clock.systemUTC();

  DecisionDesk(Access access, Routes routes, CanonicalJson json) {
    this.access = access;
    this.routes = routes;
    this.json = json;
  }

  /**
   * What a person says.
   *
   * @param hubCase the case the question belongs to
   * @param answer one of the answers the question takes
   * @param reason why; told to the sender when refused
   */
  record Said(UUID hubCase, String answer, String reason) {}

  /**
   * Takes a decision in; it is held with its receipt when this returns. Who is there for some
   * organisations alone decides nothing: a decision may concern all of a case.
   *
   * @throws NotPermitted when the person at the desk may not decide
   */
  Acknowledgement decide(UUID question, Said said) {
    String operator = access.require(Permission.CASE_DECIDE, List.of()).name();
    return routes.take(
        "decide",
        PeoplesDecision.of(
            question,
            said.hubCase(),
            answer(said.answer()),
            operator,
            said.reason(),
            clock.instant(),
            json));
  }

  private static OperatorAnswer answer(String word) {
    try {
      return OperatorAnswer.fromValue(word);
    } catch (IllegalArgumentException e) {
      throw new Rejected(
          Fault.at("/operator-decision/answer", RejectionCode.VALUE_INVALID, "answer"));
    }
  }
}
