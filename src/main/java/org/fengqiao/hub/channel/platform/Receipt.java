package org.fengqiao.hub.channel.platform;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.canonical.Acknowledgement;
import org.fengqiao.hub.canonical.Acknowledgement.Status;
import org.fengqiao.hub.canonical.Fault;
import org.jspecify.annotations.Nullable;

/**
 * 回执: what became of a message, in the platform's words; every value a string.
 *
 * @param id 消息编号
 * @param given intake's answer; nothing when the message could not even be read
 * @param faults why it was not taken
 */
record Receipt(String id, @Nullable Acknowledgement given, List<Fault> faults) {

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  static Receipt of(String id, Acknowledgement given) {
    return new Receipt(id, given, given.faults());
  }

  static Receipt refused(String id, List<Fault> faults) {
    return new Receipt(id, null, faults);
  }

  Status status() {
    return given == null ? Status.REJECTED : given.status();
  }

  /** The number of the first fault, or success. */
  String code() {
    return status() == Status.REJECTED
        ? String.valueOf(faults.get(0).code().number())
        : Envelope.SUCCESS;
  }

  /** Both languages, as the platform shows one line. */
  String msg() {
    return status() == Status.REJECTED
        ? faults.get(0).textZh() + " / " + faults.get(0).textEn()
        : name();
  }

  private String name() {
    return switch (status()) {
      case ACCEPTED -> "已受理";
      case DUPLICATE -> "重复";
      case REJECTED -> "不予受理";
    };
  }

  private String number() {
    return switch (status()) {
      case ACCEPTED -> "01";
      case DUPLICATE -> "02";
      case REJECTED -> "03";
    };
  }

  /** One flat object, as it is posted and as it stands in the answer to a push. */
  Map<String, Object> row() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("XXBH", id);
    row.put("HZZTDM", number());
    row.put("HZZTMC", name());
    if (given != null) {
      row.put("SNXXBH", given.requestId().toString());
      if (given.caseId() != null) {
        row.put("SNAJBH", given.caseId().toString());
      }
      row.put("HZBH", given.receiptId().toString());
      row.put("SLSJ", local(given.receivedAt()));
      row.put("ZY", given.digest());
      row.put("QMHZ", given.receipt());
    }
    if (!faults.isEmpty()) {
      row.put("WT", faults.stream().map(Receipt::fault).toList());
    }
    return row;
  }

  private static Map<String, String> fault(Fault fault) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("WTDM", fault.code().name());
    row.put("WTBH", String.valueOf(fault.code().number()));
    row.put("WZ", fault.path());
    row.put("ZWSM", fault.textZh());
    row.put("YWSM", fault.textEn());
    row.put("ZWCZ", fault.code().remedyZh());
    row.put("YWCZ", fault.code().remedyEn());
    return row;
  }

  private static String local(Instant instant) {
    return LOCAL.format(instant);
  }
}
