package org.fengqiao.hub.simulator.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads HTTP/1.1 messages off one connection, one after the other, with hardly any work. */
final class HttpStream {

  private static final int LIMIT = 16 * 1024 * 1024;

  private final InputStream in;
  private byte[] buffer = new byte[32 * 1024];
  private int next;
  private int end;
  private String head = "";
  private byte[] body = new byte[8 * 1024];
  private int bodyLength;

  HttpStream(InputStream in) {
    this.in = in;
  }

  /**
   * Reads the next message whole.
   *
   * @return whether there was one; false when the other end closed between messages
   * @throws IOException when the connection breaks inside a message, or it is not HTTP
   */
  boolean read() throws IOException {
    int headEnd = findHeadEnd();
    if (headEnd < 0) {
      return false;
    }
    head = new String(buffer, next, headEnd - next, StandardCharsets.ISO_8859_1);
    next = headEnd;
    bodyLength = 0;
    String length = header("content-length");
    if (length != null) {
      take(Integer.parseInt(length));
    } else if ("chunked".equalsIgnoreCase(header("transfer-encoding"))) {
      takeChunks();
    }
    return true;
  }

  /** Request or status line and header fields, as they came. */
  String head() {
    return head;
  }

  /** The status code of an answer. */
  int status() {
    return Integer.parseInt(head.substring(9, 12));
  }

  int bodyLength() {
    return bodyLength;
  }

  String body() {
    return new String(body, 0, bodyLength, StandardCharsets.UTF_8);
  }

  /** A header's value. The name is given in lower case. */
  @Nullable String header(String name) {
    int line = head.indexOf('\n') + 1;
    while (line > 0 && line < head.length()) {
      int stop = head.indexOf('\n', line);
      int colon = line + name.length();
      if (colon < stop
          && head.charAt(colon) == ':'
          && head.regionMatches(true, line, name, 0, name.length())) {
        return head.substring(colon + 1, stop).strip();
      }
      line = stop + 1;
    }
    return null;
  }

  boolean bodyContains(byte[] wanted) {
    for (int at = 0; at <= bodyLength - wanted.length; at++) {
      if (body[at] == wanted[0]
          && Arrays.equals(body, at, at + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }

  private int findHeadEnd() throws IOException {
    int seen = next;
    while (true) {
      for (int at = Math.max(seen, next + 3); at < end; at++) {
        if (buffer[at] == '\n' && buffer[at - 1] == '\r' && buffer[at - 2] == '\n') {
          return at + 1;
        }
      }
      int unread = end - next;
      if (!fill()) {
        if (unread > 0) {
          throw new EOFException("closed inside a message");
        }
        return -1;
      }
      seen = next + unread;
    }
  }

  private void take(int length) throws IOException {
    if (length < 0 || bodyLength + length > LIMIT) {
      throw new IOException("a body of " + length + " bytes is not for a bench");
    }
    if (body.length < bodyLength + length) {
      body = Arrays.copyOf(body, Math.max(2 * body.length, bodyLength + length));
    }
    int ready = Math.min(length, end - next);
    System.arraycopy(buffer, next, body, bodyLength, ready);
    next += ready;
    while (ready < length) {
      int count = in.read(body, bodyLength + ready, length - ready);
      if (count < 0) {
        throw new EOFException("closed inside a body");
      }
      ready += count;
    }
    bodyLength += length;
  }

  private void takeChunks() throws IOException {
    int size = Integer.parseInt(line(), 16);
    while (size > 0) {
      take(size);
      line();
      size = Integer.parseInt(line(), 16);
    }
    while (!line().isEmpty()) {
      // Trailers say nothing here.
    }
  }

  private String line() throws IOException {
    int at = next;
    while (true) {
      for (; at < end; at++) {
        if (buffer[at] == '\n') {
          String line = new String(buffer, next, at - next, StandardCharsets.ISO_8859_1).strip();
          next = at + 1;
          int extension = line.indexOf(';');
          return extension < 0 ? line : line.substring(0, extension);
        }
      }
      int unread = end - next;
      if (!fill()) {
        throw new EOFException("closed inside a body");
      }
      at = next + unread;
    }
  }

  /** Moves what is unread to the front and reads more behind it. */
  private boolean fill() throws IOException {
    if (next > 0) {
      System.arraycopy(buffer, next, buffer, 0, end - next);
      end -= next;
      next = 0;
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int count = in.read(buffer, end, buffer.length - end);
    end += Math.max(count, 0);
    return count > 0;
  }
}
