package org.fengqiao.hub.canonical.json;

import java.util.ArrayList;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.module.jakarta.xmlbind.JakartaXmlBindAnnotationIntrospector;

/** Names and order in JSON are those in XML, what a class inherits coming first. */
final class ModelNames extends JakartaXmlBindAnnotationIntrospector {

  private static final long serialVersionUID = 1;

  @Override
  public String[] findSerializationPropertyOrder(MapperConfig<?> config, AnnotatedClass type) {
    if (!Shape.isModel(type.getRawType())) {
      return super.findSerializationPropertyOrder(config, type);
    }
    var names = new ArrayList<String>();
    Shape.fields(type.getRawType()).forEach(field -> names.add(field.getName()));
    return names.toArray(String[]::new);
  }
}
