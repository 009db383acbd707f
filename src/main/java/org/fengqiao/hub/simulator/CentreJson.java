package org.fengqiao.hub.simulator;

import jakarta.xml.bind.annotation.XmlRootElement;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.canonical.model.Message;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.module.jakarta.xmlbind.JakartaXmlBindAnnotationModule;

/** The canonical JSON as the centre's own software reads and writes it. */
final class CentreJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JakartaXmlBindAnnotationModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private CentreJson() {}

  static CaseReferral readReferral(byte[] document) {
    JsonNode root = MAPPER.readTree(document).path("case-referral");
    return MAPPER.treeToValue(root, CaseReferral.class);
  }

  static byte[] write(Message message) {
    String name = message.getClass().getAnnotation(XmlRootElement.class).name();
    return MAPPER.writeValueAsBytes(java.util.Map.of(name, message));
  }
}
