package org.fengqiao.hub.translation;

import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.SAXException;

/** A partner's own schema, compiled once; a validator for each thread. */
final class DialectSchema {

  private final ThreadLocal<ValidatorHandler> validators;

  private DialectSchema(Schema schema) {
    this.validators = ThreadLocal.withInitial(schema::newValidatorHandler);
  }

  /**
   * Compiles a schema; only files may be included.
   *
   * @throws TranslationFailed when it is not a schema
   */
  static DialectSchema load(Path mappings, String name) {
    try {
      var factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
      return new DialectSchema(factory.newSchema(mappings.resolve(name).toFile()));
    } catch (SAXException e) {
      throw new TranslationFailed(name, -1, "is not a schema", e);
    }
  }

  /** This thread's validator: set its error handler and content handler before each use. */
  ValidatorHandler validator() {
    return validators.get();
  }
}
