package org.fengqiao.hub.casework;

import java.util.List;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.ledger.CaseNumbers;
import org.fengqiao.hub.ledger.CaseState;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.PartnerAliases;
import org.fengqiao.hub.ledger.ProceedingState;
import org.fengqiao.hub.ledger.Questions;
import org.jspecify.annotations.Nullable;

/** What casework decides about one message of a case. */
sealed interface Decision {

  /** Whether the message takes effect by it. */
  default boolean takesEffect() {
    return false;
  }

  /** It takes effect: the case moves, and the other side is told. */
  record Apply(CaseState to, int version) implements Decision {

    @Override
    public boolean takesEffect() {
      return true;
    }
  }

  /** A proceeding moves on; whoever it is for is told. */
  record Proceed(Door door, String counterpart, ProceedingState to, String receiver)
      implements Decision {

    @Override
    public boolean takesEffect() {
      return true;
    }
  }

  /** The case has another number from now on, and the other side is told. */
  record Convert(CaseNumbers.Numbered next) implements Decision {

    @Override
    public boolean takesEffect() {
      return true;
    }
  }

  /** It does not fit; its sender is told why. */
  record Refuse(Fault fault) implements Decision {}

  /** A person must decide; until then it has no effect, and its case may wait with it. */
  record Ask(List<Doubt> doubts, boolean holdsCase) implements Decision {}

  /**
   * A person decided.
   *
   * @param answered the questions it answers
   * @param about the message in question
   * @param effect what becomes of that message; nothing where the answer is only noted
   * @param adopted what its sender may write from now on
   */
  record Answer(
      List<Questions.Answered> answered,
      KnownMessage about,
      @Nullable Decision effect,
      List<PartnerAliases.Adopted> adopted)
      implements Decision {}

  /** A person finds sham mediation suspect: the case is suspended and its court told. */
  record Suspect() implements Decision {}

  /** A person clears the suspicion: what was suspended goes on. */
  record Clear() implements Decision {}

  /** A message that ended without delivery goes to a partner once more. */
  record Again(String partner) implements Decision {}

  /** What a person decided decides nothing: it was decided before, or is no answer to it. */
  record Void(Fault fault) implements Decision {}
}
