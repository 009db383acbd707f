package org.fengqiao.hub.channel;

import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejection;
import org.fengqiao.hub.canonical.RejectionCode;
import org.jspecify.annotations.Nullable;

/** How a SOAP door says that a document breaks its contract. */
final class Breaches {

  private Breaches() {}

  /**
   * The breach of the schema first, by path and rule, as the contract promises; behind it what each
   * of the faults asks for.
   */
  static Rejection told(Rejection found) {
    Fault first = found.first();
    String rule = rule(first);
    return rule == null
        ? found
        : new Rejection(
            Stream.concat(
                    Stream.of(Fault.at(first.path(), RejectionCode.SCHEMA_INVALID, rule)),
                    found.faults().stream())
                .toList());
  }

  /** The rule's name in the schema standard; nothing where it is no schema that complains. */
  private static @Nullable String rule(Fault fault) {
    List<String> arguments = fault.arguments();
    return switch (fault.code()) {
      case VALUE_INVALID -> "cvc-" + (arguments.isEmpty() ? "type" : arguments.get(0)) + "-valid";
      case ELEMENT_MISSING -> "cvc-complex-type.2.4.b";
      case ELEMENT_UNEXPECTED -> "cvc-complex-type.2.4.a";
      default -> null;
    };
  }
}
