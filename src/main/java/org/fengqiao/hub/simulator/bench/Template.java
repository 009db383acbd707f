package org.fengqiao.hub.simulator.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole HTTP request made once from a sample referral. Each submission differs from it only in a
 * serial number of eight digits: in the message id, in the 案号, in the court's internal key, and in
 * telephone and address of the person sued, for no court sues one person a hundred times a second.
 */
final class Template {

  /** Serial numbers have exactly this many digits, as the 编号 of a 案号 has at most. */
  static final int DIGITS = 8;

  /** Stands for the serial number while offsets are sought; occurs nowhere in a sample. */
  private static final String MARK = "@@@@@@@@";

  private static final Pattern MESSAGE_ID = element("messageId");
  private static final Pattern INTERNAL_ID = element("internalId");
  private static final Pattern CASE_NUMBER =
      Pattern.compile("(<(?:\\w+:)?caseNumber>[^<]*?)[0-9]+(号[^<]*<)");

  private static final Pattern MOBILE = Pattern.compile("(<(?:\\w+:)?phone>1\\d\\d)\\d{8}(<)");
  private static final Pattern HOUSE = Pattern.compile("(<(?:\\w+:)?detail>长江中路)\\d+(号<)");

  private final byte[] request;
  private final int[] offsets;

  private Template(byte[] request, int[] offsets) {
    this.request = request;
    this.offsets = offsets;
  }

  /**
   * Reads a sample: the body of a submission, or its whole SOAP 1.1 envelope.
   *
   * @param run part of every id, so that two runs never share one
   * @param host what the Host header says
   * @throws IOException when the file cannot be read
   */
  static Template read(Path sample, String run, String host) throws IOException {
    return of(Files.readString(sample), run, host);
  }

  static Template of(String sample, String run, String host) {
    String body = envelope(sample.replaceFirst("^\\s*<\\?xml[^>]*\\?>\\s*", "").strip());
    body = first(MESSAGE_ID, body, "bench-" + run + "-" + MARK);
    body = first(INTERNAL_ID, body, "B" + run + MARK);
    Matcher number = CASE_NUMBER.matcher(body);
    if (!number.find()) {
      throw new IllegalArgumentException(
          "the sample has no caseNumber that ends in a number and 号");
    }
    body = number.replaceFirst("$1" + MARK + "$2");
    body = MOBILE.matcher(body).replaceFirst("$1" + MARK + "$2");
    body = HOUSE.matcher(body).replaceFirst("$1" + MARK + "$2");
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    String head =
        "POST /services/court/v1 HTTP/1.1\r\nHost: "
            + host
            + "\r\nContent-Type: text/xml; charset=UTF-8\r\n"
            + "SOAPAction: \"urn:fengqiao:hub:court-soap:1/SubmitReferral\"\r\nContent-Length: "
            + length
            + "\r\n\r\n";
    byte[] request = (head + body).getBytes(StandardCharsets.UTF_8);
    return new Template(request, marks(request));
  }

  /** A copy for one connection to patch and send. */
  byte[] copy() {
    return request.clone();
  }

  /** Writes the serial number into a copy. */
  void patch(byte[] copy, int serial) {
    for (int offset : offsets) {
      int rest = serial;
      for (int digit = DIGITS - 1; digit >= 0; digit--) {
        copy[offset + digit] = (byte) ('0' + rest % 10);
        rest /= 10;
      }
    }
  }

  int size() {
    return request.length;
  }

  private static Pattern element(String name) {
    return Pattern.compile("(<(?:\\w+:)?" + name + ">)[^<]*(<)");
  }

  private static String first(Pattern element, String text, String value) {
    return element.matcher(text).replaceFirst("$1" + value + "$2");
  }

  private static String envelope(String sample) {
    if (sample.contains("http://schemas.xmlsoap.org/soap/envelope/")) {
      return sample;
    }
    return "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
        + sample
        + "</soap:Body></soap:Envelope>";
  }

  private static int[] marks(byte[] request) {
    String bytes = new String(request, StandardCharsets.ISO_8859_1);
    List<Integer> found = new ArrayList<>();
    for (int at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, at + DIGITS)) {
      found.add(at);
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }
}
