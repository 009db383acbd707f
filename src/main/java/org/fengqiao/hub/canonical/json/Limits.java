package org.fengqiao.hub.canonical.json;

/** How much of a document is read before it is called hostile. Attachments are never inside. */
final class Limits {

  /** A message without attachments; the largest real ones are some hundred kilobytes. */
  static final int BYTES = 8 * 1024 * 1024;

  /** The canonical model is nine elements deep. */
  static final int DEPTH = 32;

  /** A thousand parties with all their data. */
  static final int ELEMENTS = 200_000;

  /** One text; the longest field takes 50,000 code points. */
  static final int TEXT = 200_000;

  private Limits() {}
}
