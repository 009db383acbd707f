package org.fengqiao.hub.simulator;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** One entry of a {@link Journal}: a tab-separated head, then the document, then a line end. */
record JournalLine(Arrival arrival, Journal.Taken taken, int length, Instant at) {

  static final byte[] END = {'\n'};

  /** Receives each whole entry and the place where its document starts. */
  interface Reader {
    void read(JournalLine line, long offset);
  }

  byte[] head() {
    String head =
        String.join(
            "\t",
            taken.name(),
            clean(arrival.key()),
            clean(arrival.messageId()),
            clean(arrival.kind()),
            clean(arrival.caseId()),
            clean(arrival.digest()),
            Integer.toString(length),
            at.toString());
    return (head + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String clean(String field) {
    return field.replaceAll("[\\t\\r\\n]", " ");
  }

  /** Reads whole entries from the start; returns where the last whole one ends. */
  static long replay(Path path, Reader reader) throws IOException {
    long good = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
      while (true) {
        byte[] head = headLine(in);
        if (head.length == 0) {
          return good;
        }
        JournalLine line = parse(new String(head, StandardCharsets.UTF_8));
        long document = good + head.length + 1;
        in.skipNBytes(line.length());
        if (in.read() != '\n') {
          return good;
        }
        reader.read(line, document);
        good = document + line.length() + 1;
      }
    } catch (EOFException torn) {
      return good;
    }
  }

  private static byte[] headLine(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream(200);
    int next = in.read();
    while (next != '\n') {
      if (next < 0) {
        return new byte[0];
      }
      head.write(next);
      next = in.read();
    }
    return head.toByteArray();
  }

  private static JournalLine parse(String head) throws IOException {
    String[] fields = head.split("\t", -1);
    if (fields.length != 8) {
      throw new IOException("not a journal of a simulated partner");
    }
    return new JournalLine(
        new Arrival(fields[1], fields[2], fields[3], fields[4], fields[5]),
        Journal.Taken.valueOf(fields[0]),
        Integer.parseInt(fields[6]),
        Instant.parse(fields[7]));
  }
}
