package org.fengqiao.hub.channel.sftp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.canonical.Acknowledgement;
import org.fengqiao.hub.canonical.Fault;
import tools.jackson.databind.json.JsonMapper;

/** What became of a file, as the file beside it: the same words as the answer over REST. */
final class FileReceipt {

  private static final JsonMapper JSON = JsonMapper.shared();

  private FileReceipt() {}

  static byte[] of(Acknowledgement given) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("status", given.status().name());
    told.put("messageId", given.messageId());
    told.put("requestId", given.requestId().toString());
    if (given.caseId() != null) {
      told.put("hubCaseId", given.caseId().toString());
    }
    told.put("receiptId", given.receiptId().toString());
    told.put("receivedAt", given.receivedAt().toString());
    told.put("digest", given.digest());
    told.put("receipt", given.receipt());
    put(told, "errors", given.faults());
    put(told, "warnings", given.warnings());
    return JSON.writeValueAsBytes(told);
  }

  static byte[] refused(List<Fault> faults) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("status", Acknowledgement.Status.REJECTED.name());
    put(told, "errors", faults);
    return JSON.writeValueAsBytes(told);
  }

  private static void put(Map<String, Object> told, String name, List<Fault> faults) {
    if (!faults.isEmpty()) {
      told.put(name, faults.stream().map(FileReceipt::words).toList());
    }
  }

  private static Map<String, Object> words(Fault fault) {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("code", fault.code().name());
    words.put("path", fault.path());
    words.put("textZh", fault.textZh());
    words.put("textEn", fault.textEn());
    words.put("remedyZh", fault.code().remedyZh());
    words.put("remedyEn", fault.code().remedyEn());
    return words;
  }
}
