package org.fengqiao.hub.translation;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.XdmNode;

/** The coded values of the canonical schemas, by the name alias tables give their lists. */
final class CanonicalEnumerations {

  private static final String ENUMERATED = "//*:simpleType[@name][.//*:enumeration]";

  private CanonicalEnumerations() {}

  /**
   * For example {@code referral-mode} and {@code result}: the type ResultCode, its ending left off.
   */
  static Map<String, Set<String>> of(Processor processor, Path mappings) {
    var byList = new TreeMap<String, Set<String>>();
    for (Path schema : Sources.files(mappings.resolve("canonical"), ".xsd")) {
      for (XdmNode type : Sources.select(Sources.tree(processor, mappings, schema), ENUMERATED)) {
        var values = new HashSet<String>();
        Sources.select(type, ".//*:enumeration/@value")
            .forEach(value -> values.add(value.getStringValue()));
        var name = String.valueOf(type.attribute("name"));
        byList.put(kebab(name), values);
        byList.putIfAbsent(kebab(name.replaceFirst("(Kind|Code)$", "")), values);
      }
    }
    return byList;
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
