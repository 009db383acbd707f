package org.fengqiao.hub.canonical.json;

import java.util.List;
import tools.jackson.core.JacksonException;

/** Writes a place in JSON as the path of the same place in XML, so that one table of paths does. */
final class JsonPaths {

  private JsonPaths() {}

  static String path(String root, List<JacksonException.Reference> references) {
    var path = new StringBuilder("/").append(root);
    var shape = ElementPath.root(root);
    for (JacksonException.Reference reference : references) {
      var name = reference.getPropertyName();
      if (name != null) {
        path.append('/').append(safe(name));
        shape = shape.child(name);
      } else if (shape.item() != null) {
        path.append('/').append(shape.item()).append('[').append(reference.getIndex() + 1);
        path.append(']');
        shape = shape.child(String.valueOf(shape.item()));
      }
    }
    return path.toString();
  }

  /** An unknown name is the sender's own text: it is only repeated when it looks like a name. */
  static String safe(String name) {
    return name.matches("[A-Za-z][A-Za-z0-9-]{0,63}") ? name : "?";
  }
}
