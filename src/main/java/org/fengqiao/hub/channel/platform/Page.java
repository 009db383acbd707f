package org.fengqiao.hub.channel.platform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One page of a platform's list, read from its envelope {@code {code, msg, content: {total,
 * totalPages, pageSize, pageNum, list}}}. The rows are cut out of the bytes that came, so that what
 * is kept as evidence is what the platform wrote.
 *
 * @param total rows in the whole list
 * @param totalPages pages in the whole list
 * @param rows those of this page
 */
record Page(long total, long totalPages, List<Row> rows) {

  private static final JsonFactory PARSERS = new JsonFactory();

  /**
   * Reads an answer.
   *
   * @throws IOException when it is no envelope, or one that says something went wrong
   */
  static Page of(byte[] answer) throws IOException {
    Reading reading = new Reading(answer);
    try (JsonParser parser = PARSERS.createParser(ObjectReadContext.empty(), answer)) {
      reading.envelope(parser);
    } catch (JacksonException unreadable) {
      throw new IOException("the answer is not the JSON agreed", unreadable);
    }
    if (!reading.code.equals(Envelope.SUCCESS)) {
      throw new IOException("the platform answered with code " + Envelope.shown(reading.code));
    }
    return new Page(reading.number("total"), reading.number("totalPages"), reading.rows);
  }

  /** Walks through an answer once. */
  private static final class Reading {

    private final byte[] answer;
    private final List<Row> rows = new ArrayList<>();
    private final java.util.Map<String, String> said = new java.util.HashMap<>();
    private String code = "";

    Reading(byte[] answer) {
      this.answer = answer;
    }

    void envelope(JsonParser parser) throws IOException {
      must(parser.nextToken() == JsonToken.START_OBJECT);
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("code")) {
          code = String.valueOf(parser.getString());
        } else if (name.equals("content") && value == JsonToken.START_OBJECT) {
          content(parser);
        } else {
          parser.skipChildren();
        }
      }
    }

    private void content(JsonParser parser) throws IOException {
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("list") && value == JsonToken.START_ARRAY) {
          list(parser);
        } else if (value.isScalarValue()) {
          said.put(name, String.valueOf(parser.getString()));
        } else {
          parser.skipChildren();
        }
      }
    }

    private void list(JsonParser parser) throws IOException {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        must(parser.currentToken() == JsonToken.START_OBJECT);
        int from = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
        parser.skipChildren();
        int to = Math.toIntExact(parser.currentLocation().getByteOffset());
        rows.add(Row.of(Arrays.copyOfRange(answer, from, to)));
      }
    }

    long number(String name) throws IOException {
      String text = said.getOrDefault(name, "");
      must(text.matches("\\d{1,12}"));
      return Long.parseLong(text);
    }

    private static void must(boolean holds) throws IOException {
      if (!holds) {
        throw new IOException("the answer is not the envelope agreed");
      }
    }
  }
}
