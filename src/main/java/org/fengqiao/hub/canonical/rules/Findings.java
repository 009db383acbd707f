package org.fengqiao.hub.canonical.rules;

import java.util.List;
import org.fengqiao.hub.canonical.Fault;

/**
 * What the rules have to say about one message.
 *
 * @param faults what the sender must change; empty when the message can be taken
 * @param warnings what a person should see although the message is taken
 */
public record Findings(List<Fault> faults, List<Fault> warnings) {

  /** Keeps its own copies. */
  public Findings {
    faults = List.copyOf(faults);
    warnings = List.copyOf(warnings);
  }
}
