package org.fengqiao.hub.channel;

import java.util.Objects;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejection;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The detail of a SOAP fault: the same words in the namespace of each contract. */
final class FaultDetail {

  private FaultDetail() {}

  static Element of(Rejection rejection, Node detail, String namespace) {
    Document document = Objects.requireNonNull(detail.getOwnerDocument());
    Element refusal = document.createElementNS(namespace, "refusal");
    for (Fault fault : rejection.faults()) {
      Element one = document.createElementNS(namespace, "fault");
      FaultText words = FaultText.of(fault);
      add(one, "code", words.code());
      add(one, "number", String.valueOf(words.number()));
      add(one, "path", words.path());
      add(one, "textZh", words.textZh());
      add(one, "textEn", words.textEn());
      add(one, "remedyZh", words.remedyZh());
      add(one, "remedyEn", words.remedyEn());
      refusal.appendChild(one);
    }
    return refusal;
  }

  private static void add(Element to, String name, String text) {
    Element element = to.getOwnerDocument().createElementNS(to.getNamespaceURI(), name);
    element.setTextContent(text);
    to.appendChild(element);
  }
}
