package org.fengqiao.hub.translation;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmEmptySequence;
import net.sf.saxon.s9api.XdmNode;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.json.CanonicalXml;

/**
 * Who may see what, as {@code mappings/codes/disclosure.csv} says: what is said in mediation is
 * confidential (特邀规定第22条; 在线调解规则第18条), and nobody gets more of a person than his part in the case
 * needs (个人信息保护法第6条). A field without a class is withheld from everyone. Thread-safe.
 */
final class Disclosure {

  private static final String SEND = "send";

  private final CanonicalXml xml;
  private final Map<String, Sheet> byProfile = new TreeMap<>();
  private final Set<String> open = new TreeSet<>();
  private final Processor processor = Sources.processor();

  Disclosure(Path mappings, CanonicalXml xml) {
    this.xml = xml;
    var codes = CodeTables.load(mappings);
    var sheet = mappings.resolve("disclosure/disclose.xsl");
    for (String profile : codes.all("disclosure").get(0).more().keySet()) {
      byProfile.put(profile, Sheet.compile(processor, mappings, sheet, profile(codes, profile)));
      if (codes.all("disclosure").stream().allMatch(row -> row.more(profile).equals(SEND))) {
        open.add(profile);
      }
    }
  }

  /**
   * Leaves out what a profile withholds.
   *
   * @param profile as a partner file names it
   * @param model a message of {@code canonical.model}
   * @throws TranslationFailed when there is no such profile: nothing is disclosed by accident
   */
  Disclosed apply(String profile, Object model) {
    var sheet = byProfile.get(profile);
    if (sheet == null) {
      throw new TranslationFailed("disclosure.csv", -1, "has no profile " + profile, null);
    }
    if (open.contains(profile)) {
      return Disclosed.whole(model, () -> xml.write(model));
    }
    var whole = xml.write(model);
    var withheld = new ArrayList<String>();
    var partial =
        sheet.write(
            Sources.tree(processor, whole),
            XdmEmptySequence.getInstance(),
            remark -> withheld.add(remark.getStringValue()));
    return withheld.isEmpty()
        ? Disclosed.whole(model, () -> whole)
        : Disclosed.partial(xml.readStored(partial), partial, withheld);
  }

  private XdmNode profile(CodeTables codes, String profile) {
    var sent =
        codes.all("disclosure").stream()
            .filter(row -> row.more(profile).equals(SEND))
            .map(Code::value)
            .collect(Collectors.toSet());
    var document =
        codes.all("disclosure-fields").stream()
            .map(field -> rule(sent.contains(field.more("class")) ? SEND : "withhold", field))
            .collect(Collectors.joining("", "<profile>", "</profile>"));
    try {
      return processor.newDocumentBuilder().build(new StreamSource(new StringReader(document)));
    } catch (SaxonApiException e) {
      throw new TranslationFailed("disclosure-fields.csv", -1, "has a path that is none", e);
    }
  }

  private static String rule(String name, Code field) {
    return "<%s path=\"%s\"/>".formatted(name, field.value());
  }
}
