package org.fengqiao.hub.simulator;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the commission's clerks write, in its own words. */
final class ArbitrationDocuments {

  private static final JsonMapper JSON = new JsonMapper();
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Clock clock;

  ArbitrationDocuments(Clock clock) {
    this.clock = clock.withZone(ZoneId.of("Asia/Shanghai"));
  }

  /** A PDF the hub has already. */
  record Filed(String digest, long size) {}

  byte[] callback(
      ArbitrationPaper paper, ArbitrationStep step, String id, @Nullable Filed document) {
    LocalDateTime now = LocalDateTime.now(clock);
    ObjectNode root = JSON.createObjectNode();
    root.put("requestId", id);
    root.put("bizType", "MEDIATION_AWARD_RESULT");
    root.put("sendTime", TIME.format(now));
    ObjectNode data = root.putObject("data");
    data.put("platformCaseNo", paper.caseNo());
    data.put("caseVersion", paper.version());
    data.put("replyTo", paper.requestId());
    data.put("arbCaseNo", number(paper, now, "立"));
    data.putObject("decision").put("code", step.code).put("name", step.words);
    data.put("decideTime", TIME.format(now));
    if (step == ArbitrationStep.EFFECTIVE || step == ArbitrationStep.AWARD_ISSUED) {
      data.put("effectTime", TIME.format(now));
    }
    data.putObject("lawVersion").put("code", "2025").put("name", "仲裁法（2025年修订）");
    words(data, step);
    if (document != null) {
      document(data, paper, step, now, document);
    }
    return JSON.writeValueAsBytes(root);
  }

  private static void words(ObjectNode data, ArbitrationStep step) {
    switch (step) {
      case NOT_ACCEPTED -> data.put("reason", "调解协议所附仲裁条款未选定本会（仲裁法2025第27条）。");
      case SET_ASIDE -> data.put("reason", "裁决所依据的证据系伪造（仲裁法2025第71条）。");
      case NON_ENFORCED -> data.put("reason", "违背社会公共利益。");
      case SUPPLEMENT_REQUESTED -> data.put("supplementDesc", "请补交被申请人授权委托书。");
      default -> {}
    }
  }

  private static void document(
      ObjectNode data,
      ArbitrationPaper paper,
      ArbitrationStep step,
      LocalDateTime now,
      Filed filed) {
    boolean statement = step == ArbitrationStep.STATEMENT_ISSUED;
    String title = statement ? "仲裁调解书" : "仲裁裁决书";
    data.putObject("document")
        .put("docNo", number(paper, now, statement ? "调" : "裁"))
        .put("docName", title)
        .put("docDate", now.toLocalDate().toString())
        .put("fileNo", "F1");
    ObjectNode file = data.putArray("files").addObject();
    file.put("fileNo", "F1");
    file.putObject("category").put("code", statement ? "W02" : "W03").put("name", title);
    file.put("title", title).put("fileName", title + ".pdf").put("mimeType", "application/pdf");
    file.put("size", filed.size()).put("digestAlg", "SHA256").put("digest", filed.digest());
  }

  /** Local numbers: the hub takes them as they are. */
  private static String number(ArbitrationPaper paper, LocalDateTime now, String word) {
    int sequence = Math.floorMod(paper.caseNo().hashCode(), 9000) + 1000;
    return "（" + now.getYear() + "）青仲" + word + "字第" + sequence + "号";
  }
}
