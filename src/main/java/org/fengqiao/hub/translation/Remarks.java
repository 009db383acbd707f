package org.fengqiao.hub.translation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.sf.saxon.s9api.Message;
import net.sf.saxon.s9api.XdmNode;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.RejectionCode;

/**
 * What a sheet says beside its result: {@code <fault code path argument said meant/>} and {@code
 * <warning …/>}, sent with {@code xsl:message}. Evaluation order is Saxon's own business, so they
 * are sorted by path.
 */
final class Remarks implements Consumer<Message> {

  private final Set<Fault> faults = new LinkedHashSet<>();
  private final Set<Fault> warnings = new LinkedHashSet<>();

  @Override
  public void accept(Message message) {
    for (XdmNode element : message.getContent().children()) {
      var isFault = element.getNodeName().getLocalName().equals("fault");
      (isFault ? faults : warnings).add(remark(element));
    }
  }

  private static Fault remark(XdmNode element) {
    var code = RejectionCode.valueOf(element.attribute("code"));
    var arguments =
        Stream.of("argument", "said", "meant")
            .map(element::attribute)
            .filter(it -> it != null && !it.isEmpty())
            .toArray(String[]::new);
    return Fault.at(element.attribute("path"), code, arguments);
  }

  /** What the sender must change. */
  List<Fault> faults() {
    return sorted(faults);
  }

  /** What was put right, or taken with a doubt. */
  List<Fault> warnings() {
    return sorted(warnings);
  }

  private static List<Fault> sorted(Set<Fault> remarks) {
    var list = new ArrayList<>(remarks);
    list.sort(Comparator.comparing(Fault::path).thenComparing(Fault::code));
    return list;
  }
}
