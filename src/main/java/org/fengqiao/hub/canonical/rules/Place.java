package org.fengqiao.hub.canonical.rules;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.RejectionCode;

/** A place in the message under examination, and where its findings are collected. */
final class Place {

  private final String path;
  private final List<Fault> faults;
  private final List<Fault> warnings;

  private Place(String path, List<Fault> faults, List<Fault> warnings) {
    this.path = path;
    this.faults = faults;
    this.warnings = warnings;
  }

  static Place root(String name) {
    return new Place("/" + name, new ArrayList<>(), new ArrayList<>());
  }

  /** An element inside this one. */
  Place at(String name) {
    return new Place(path + "/" + name, faults, warnings);
  }

  /** An item of a list inside this element; the first has index 0 here and 1 in the path. */
  Place at(String list, String item, int index) {
    return at(list + "/" + item + "[" + (index + 1) + "]");
  }

  /** The last name of the path. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Another place of the same message, by its whole path. */
  Place absolute(String other) {
    return new Place(other, faults, warnings);
  }

  void fault(RejectionCode code, String... arguments) {
    faults.add(Fault.at(path, code, arguments));
  }

  void warn(RejectionCode code, String... arguments) {
    warnings.add(Fault.at(path, code, arguments));
  }

  Findings findings() {
    return new Findings(faults, warnings);
  }
}
