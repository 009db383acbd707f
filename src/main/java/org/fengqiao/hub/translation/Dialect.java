package org.fengqiao.hub.translation;

import java.util.List;
import net.sf.saxon.s9api.XdmValue;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.ReadDocument;
import org.fengqiao.hub.canonical.Recognised;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.json.SaxEvents;

/** One partner's way of writing: a folder under {@code mappings/}. Thread-safe. */
interface Dialect {

  /** A document of the canonical form, with what the sheet put right on the way. */
  record Translated(SaxEvents document, List<Fault> warnings) {}

  /**
   * Reads a document.
   *
   * @param aliases the partner's own words, beside the dialect's code table
   * @throws Rejected with every fault of form, or else every fault of content the sheet found
   */
  Translated toCanonical(MessageKind kind, byte[] document, XdmValue aliases);

  /**
   * Reads a document whose operation says what it is, and finds it valid.
   *
   * @throws Rejected with every fault of form
   */
  default ReadDocument read(byte[] document) {
    throw new IllegalStateException("documents of this dialect are read when they are translated");
  }

  /**
   * Translates what {@link #read} gave.
   *
   * @param aliases the partner's own words, beside the dialect's code table
   * @throws Rejected with every fault of content the sheet found
   */
  default Translated toCanonical(MessageKind kind, ReadDocument document, XdmValue aliases) {
    throw new IllegalStateException("documents of this dialect are read when they are translated");
  }

  /**
   * Writes a document.
   *
   * @param canonical a message as canonical XML
   * @param aliases codes the partner wants to read instead of those of the dialect's table
   * @throws TranslationFailed when the result is not what the partner's schema allows, or the
   *     dialect has no such message
   */
  byte[] fromCanonical(byte[] canonical, XdmValue aliases);

  /**
   * Runs the sheet alone, without the checks around it, to see what it makes of a document.
   *
   * @throws TranslationFailed when the sheet fails, or the dialect is only written
   */
  default byte[] toCanonicalUnchecked(byte[] document, XdmValue aliases) {
    throw new IllegalStateException("documents of this dialect are only written");
  }

  /**
   * Runs the sheet alone, without the checks around it, to see what it makes of a message.
   *
   * @throws TranslationFailed when the sheet fails
   */
  byte[] fromCanonicalUnchecked(byte[] canonical, XdmValue aliases);

  /**
   * What a document says it is, where nothing beside it does.
   *
   * @throws Rejected when it cannot be read, or names nothing that this partner sends
   */
  default Recognised recognise(byte[] document) {
    throw new IllegalStateException("documents of this dialect are recognised by their operation");
  }
}
