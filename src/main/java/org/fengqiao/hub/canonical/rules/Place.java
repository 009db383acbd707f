package org.fengqiao.hub.canonical.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.RejectionCode;

/** A place in the message under examination, and where its findings are collected. */
final class Place {

  /** Written out only where something is found: a sound message pays for no paths. */
  private final Supplier<String> path;

  private final List<Fault> faults;
  private final List<Fault> warnings;

  private Place(Supplier<String> path, List<Fault> faults, List<Fault> warnings) {
    this.path = path;
    this.faults = faults;
    this.warnings = warnings;
  }

  static Place root(String name) {
    return new Place(() -> "/" + name, new ArrayList<>(), new ArrayList<>());
  }

  /** An element inside this one. */
  Place at(String name) {
    return new Place(() -> path.get() + "/" + name, faults, warnings);
  }

  /** An item of a list inside this element; the first has index 0 here and 1 in the path. */
  Place at(String list, String item, int index) {
    Supplier<String> own = () -> path.get() + "/" + list + "/" + item + "[" + (index + 1) + "]";
    return new Place(own, faults, warnings);
  }

  /** The last name of the path. */
  String name() {
    String whole = path.get();
    return whole.substring(whole.lastIndexOf('/') + 1);
  }

  /** Another place of the same message, by its whole path. */
  Place absolute(Supplier<String> other) {
    return new Place(other, faults, warnings);
  }

  void fault(RejectionCode code, String... arguments) {
    faults.add(Fault.at(path.get(), code, arguments));
  }

  void warn(RejectionCode code, String... arguments) {
    warnings.add(Fault.at(path.get(), code, arguments));
  }

  Findings findings() {
    return new Findings(faults, warnings);
  }
}
