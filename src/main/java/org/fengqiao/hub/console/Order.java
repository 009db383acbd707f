package org.fengqiao.hub.console;

import org.fengqiao.hub.ledger.audit.ReasonMissing;
import org.fengqiao.hub.ledger.audit.SecondPersonNeeded;
import org.jspecify.annotations.Nullable;

/** What a person orders on a page, and the text that says why it was not done. */
@FunctionalInterface
interface Order {

  /** Does it, as the desk behind the page allows. */
  void give();

  /**
   * Does it.
   *
   * @param moved key of the text for an order that comes too late
   * @return nothing when it was done, else the key of the text that says why not
   */
  default @Nullable String refusal(String moved) {
    try {
      give();
      return null;
    } catch (ReasonMissing missing) {
      return "wrong.reason";
    } catch (SecondPersonNeeded same) {
      return "wrong.second";
    } catch (NotNow late) {
      return moved;
    }
  }
}
