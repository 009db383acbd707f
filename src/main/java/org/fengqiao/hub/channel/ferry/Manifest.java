package org.fengqiao.hub.channel.ferry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.hub.canonical.Digests;

/**
 * What a file says of itself.
 *
 * @param seq the number of the file in its channel
 * @param algorithm of the digests: {@code SM3} or {@code SHA-256}
 * @param created when it was written
 * @param from start of the window it covers
 * @param to end of the window it covers
 * @param messages its messages, in the order they are to be taken
 */
record Manifest(
    long seq, String algorithm, Instant created, Instant from, Instant to, List<Message> messages) {

  /** Its own name in the file. */
  static final String NAME = "manifest.xml";

  /**
   * Bytes in the file.
   *
   * @param entry name in the file
   * @param size in bytes
   * @param digest lower-case hexadecimal
   */
  record Content(String entry, long size, String digest) {}

  /**
   * A message of the file.
   *
   * @param id stable on every resend
   * @param document its document
   * @param attachments the materials it names
   */
  record Message(String id, Content document, List<Content> attachments) {}

  /** Everything that has to be in the file beside the manifest. */
  List<Content> contents() {
    List<Content> all = new ArrayList<>();
    for (Message message : messages) {
      all.add(message.document());
      all.addAll(message.attachments());
    }
    return all;
  }

  /** By this a repeat is told from another content under the same number. */
  String contentDigest() {
    StringBuilder text = new StringBuilder();
    messages.forEach(it -> text.append(it.id()).append('\n'));
    contents().forEach(it -> text.append(it.size()).append(' ').append(it.digest()).append('\n'));
    return Digests.of(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
