package org.fengqiao.hub.translation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The partner's schema for a file, when its descriptor names one. Thread-safe. */
record FileSchema(Optional<Schema> schema) {

  /**
   * Compiles it.
   *
   * @throws TranslationFailed when it is not a schema
   */
  static FileSchema of(Path folder, Descriptor descriptor) {
    return new FileSchema(descriptor.optional("schema").map(folder::resolve).map(FileSchema::load));
  }

  private static Schema load(Path file) {
    try {
      var factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      return factory.newSchema(file.toFile());
    } catch (SAXException e) {
      throw new TranslationFailed(String.valueOf(file.getFileName()), -1, "is not a schema", e);
    }
  }

  /**
   * Checks a file that was written.
   *
   * @throws TranslationFailed when the partner's schema does not allow it
   */
  void check(String dialect, byte[] written) {
    if (schema.isEmpty()) {
      return;
    }
    try {
      schema.get().newValidator().validate(new StreamSource(new ByteArrayInputStream(written)));
    } catch (SAXException e) {
      throw new TranslationFailed(dialect + "/from-canonical.xsl", -1, "SCHEMA_INVALID", null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
