package org.fengqiao.hub.canonical.rules;

import java.util.List;
import java.util.regex.Pattern;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.Material;

/** Materials as they are listed; their bytes are compared with the digest elsewhere. */
final class MaterialRules {

  private static final Pattern NO_FILE_NAME = Pattern.compile(".*[/\\\\:*?\"<>|\\p{Cntrl}].*|\\.+");

  private MaterialRules() {}

  static void check(List<Material> materials, CodeTables codes, Place root) {
    for (int i = 0; i < materials.size(); i++) {
      var material = materials.get(i);
      var place = root.at("materials", "material", i);
      if (codes.find("document-kinds", material.getKind()).isEmpty()) {
        place.at("kind").warn(RejectionCode.DOCUMENT_KIND);
      }
      if (material.getFileName() != null
          && NO_FILE_NAME.matcher(material.getFileName()).matches()) {
        place.at("fileName").fault(RejectionCode.FILE_NAME);
      }
    }
  }
}
