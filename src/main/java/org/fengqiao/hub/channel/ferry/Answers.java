package org.fengqiao.hub.channel.ferry;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.canonical.Acknowledgement;
import org.fengqiao.hub.canonical.DayList;
import org.fengqiao.hub.canonical.DayList.Direction;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Reads and writes the control files: acknowledgements and requests to send again. */
@Component
class Answers {

  /** Of an xs:date, which may carry a zone: days are Beijing's. */
  private static final int DAY = 10;

  private final FerryXml xml;

  Answers(FerryXml xml) {
    this.xml = xml;
  }

  /** The acknowledgement of a file that was taken, a row for each message. */
  static byte[] taken(String file, long seq, List<Result> results) {
    XmlWriting out = new XmlWriting("acknowledgement");
    out.attributes(Map.of("file", file, "sequence", seq, "status", "TAKEN"));
    results.forEach(result -> write(out, result));
    return out.bytes();
  }

  private static void write(XmlWriting out, Result result) {
    out.open("result");
    out.attributes(Map.of("messageId", result.messageId(), "status", result.status()));
    Acknowledgement given = result.given();
    if (given != null) {
      out.attribute("requestId", given.requestId());
      out.attribute("hubCaseId", given.caseId());
      out.attribute("receiptId", given.receiptId());
      out.attribute("receivedAt", given.receivedAt());
      out.attribute("digest", given.digest());
      out.text("receipt", given.receipt());
    }
    result.faults().forEach(fault -> write(out, fault));
    out.close();
  }

  /** The acknowledgement of a file nothing was taken from. */
  static byte[] refused(String file, Rejection why) {
    XmlWriting out = new XmlWriting("acknowledgement");
    out.attributes(Map.of("file", file, "status", "REFUSED"));
    why.faults().forEach(fault -> write(out, fault));
    return out.bytes();
  }

  private static void write(XmlWriting out, Fault fault) {
    out.open("fault");
    out.attributes(
        Map.of("code", fault.code(), "number", fault.code().number(), "path", fault.path()));
    out.text("textZh", fault.textZh());
    out.text("textEn", fault.textEn());
    out.text("remedyZh", fault.code().remedyZh());
    out.text("remedyEn", fault.code().remedyEn());
    out.close();
  }

  /** A request for files that are missing. */
  static byte[] resend(long from, long to) {
    XmlWriting out = new XmlWriting("resend");
    out.attributes(Map.of("from", from, "to", to));
    return out.bytes();
  }

  /** A sign of life with the number of the hub's last file; 0 when there was none. */
  static byte[] heartbeat(Instant at, Duration every, long last) {
    XmlWriting out = new XmlWriting("heartbeat");
    out.attributes(Map.of("at", at, "every", every, "sequence", last));
    return out.bytes();
  }

  /**
   * A partner's sign of life.
   *
   * @param every in what rhythm it gives one
   * @param last number of its last file; 0 when it has sent none
   */
  record Beat(Duration every, long last) {}

  /** Reads a partner's sign of life. */
  Beat heartbeat(byte[] document) {
    Element root = xml.root(document, "heartbeat");
    return new Beat(
        Duration.parse(root.getAttribute("every")), Long.parseLong(root.getAttribute("sequence")));
  }

  /** What a partner says of a message it got. */
  record Word(String messageId, boolean taken, String reason) {}

  /**
   * A partner's acknowledgement.
   *
   * @param seq the number of the hub's file; 0 when the partner could not read it
   * @param taken whether the partner took the file
   * @param words what it says of each message
   */
  record Given(long seq, boolean taken, List<Word> words) {}

  /** Reads a partner's acknowledgement. */
  Given read(byte[] document) {
    Element root = xml.root(document, "acknowledgement");
    String seq = root.getAttribute("sequence");
    return new Given(
        seq.isEmpty() ? 0 : Long.parseLong(seq),
        root.getAttribute("status").equals("TAKEN"),
        FerryXml.children(root, "result").stream().map(Answers::word).toList());
  }

  /** Of a refusal only the code goes further: the texts may say more than may be repeated. */
  private static Word word(Element result) {
    List<Element> faults = FerryXml.children(result, "fault");
    String code = faults.isEmpty() ? "" : faults.get(0).getAttribute("code");
    return new Word(
        result.getAttribute("messageId"),
        !result.getAttribute("status").equals("REJECTED"),
        code.matches("[A-Z0-9_]{1,60}") ? code : "refused");
  }

  /** Reads a partner's list of a day, complete in both directions. */
  DayList dayList(String partner, byte[] document) {
    Element root = xml.root(document, "day-list");
    List<DayList.Item> items =
        FerryXml.children(root, "item").stream()
            .map(
                item ->
                    new DayList.Item(
                        Direction.valueOf(item.getAttribute("direction")),
                        item.getAttribute("messageId"),
                        said(item, "state"),
                        said(item, "digest")))
            .toList();
    LocalDate day = LocalDate.parse(root.getAttribute("day").substring(0, DAY));
    return new DayList(partner, day, EnumSet.allOf(Direction.class), items);
  }

  private static @Nullable String said(Element item, String attribute) {
    return item.hasAttribute(attribute) ? item.getAttribute(attribute) : null;
  }

  /** Numbers a partner asks for again. */
  record Wanted(long from, long to) {}

  /** Reads a partner's request. */
  Wanted wanted(byte[] document) {
    Element root = xml.root(document, "resend");
    return new Wanted(
        Long.parseLong(root.getAttribute("from")), Long.parseLong(root.getAttribute("to")));
  }
}
