package org.fengqiao.hub.simulator;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;

/** What a simulated partner does with a fault it is told by its word. */
public interface FaultSwitch {

  /**
   * Switches the fault on; {@code none} switches all off.
   *
   * @param mode the fault's name, any case
   * @param milliseconds for faults that have a time
   * @return the fault as it is called
   * @throws IllegalArgumentException when this partner has no such fault; the text lists those it
   *     has
   */
  String set(String mode, long milliseconds);

  /** A partner on a wire that answers: slow, down, 500 and the like. */
  static FaultSwitch of(Consumer<Misbehaviour> partner) {
    return (mode, milliseconds) -> {
      Misbehaviour fault = Misbehaviour.parse(mode, milliseconds);
      partner.accept(fault);
      return fault.mode().name();
    };
  }

  /** A court behind a gap: missing_number, out_of_order and the like. */
  static FaultSwitch ofFiles(Consumer<ExchangeFault> court) {
    return (mode, milliseconds) -> named(ExchangeFault.values(), mode, court);
  }

  /** A court's platform: what any partner on a wire does, and besides busy, moves and the like. */
  static FaultSwitch ofPlatform(Consumer<Misbehaviour> door, Consumer<PlatformFault> list) {
    FaultSwitch usual = of(door);
    return (mode, milliseconds) -> {
      if (mode.equalsIgnoreCase("none")) {
        list.accept(PlatformFault.NONE);
      }
      boolean own =
          Arrays.stream(PlatformFault.values()).anyMatch(it -> it.name().equalsIgnoreCase(mode));
      return own && !mode.equalsIgnoreCase("none")
          ? named(PlatformFault.values(), mode, list)
          : usual.set(mode, milliseconds);
    };
  }

  private static <F extends Enum<F>> String named(F[] all, String mode, Consumer<F> partner) {
    String name = mode.toUpperCase(Locale.ROOT);
    F fault =
        Arrays.stream(all)
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("mode is one of " + Arrays.toString(all)));
    partner.accept(fault);
    return fault.name();
  }
}
