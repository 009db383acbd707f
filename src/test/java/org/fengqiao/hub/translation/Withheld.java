package org.fengqiao.hub.translation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;

/**
 * What the disclosure matrix keeps from a profile, as paths and as values that must not be found in
 * any byte that leaves for it.
 */
public final class Withheld {

  private static final CodeTables CODES = CodeTables.load(Fixture.MAPPINGS);

  private Withheld() {}

  /** Fields ({@code parent/field}) the profile may not see. */
  static Set<String> fields(String profile) {
    List<String> classes =
        CODES.all("disclosure").stream()
            .filter(row -> row.more(profile).equals("withhold"))
            .map(Code::value)
            .toList();
    return CODES.all("disclosure-fields").stream()
        .filter(field -> classes.contains(field.more("class")))
        .map(Code::value)
        .collect(Collectors.toSet());
  }

  /**
   * Telling texts of canonical messages that stand in withheld fields and in no other.
   *
   * @param messages all that are for it, as XML
   */
  public static Set<String> values(String profile, Collection<byte[]> messages) {
    Set<String> paths = fields(profile);
    Set<String> forbidden = new HashSet<>();
    messages.forEach(message -> forbidden.addAll(new FieldValues(message).in(paths)));
    messages.forEach(message -> forbidden.removeAll(new FieldValues(message).outside(paths)));
    return forbidden;
  }
}
