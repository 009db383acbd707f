package org.fengqiao.hub.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.ledger.audit.Action;
import org.fengqiao.hub.ledger.audit.OperatorActions;
import org.fengqiao.hub.ledger.search.Stage;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the hub knows of one message, as a file a person can hand on: what became of it, and as much
 * of its content as whoever asks may see. Each file bears a digest, the whole who took it and why.
 */
@Component
class MessageExport {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Access access;
  private final MessageCare care;
  private final MessageDesk desk;
  private final OperatorActions actions;
  private final Clock clock;

  MessageExport(
      Access access, MessageCare care, MessageDesk desk, OperatorActions actions, Clock clock) {
    this.access = access;
    this.care = care;
    this.desk = desk;
    this.actions = actions;
    this.clock = clock;
  }

  /**
   * The message as a ZIP file.
   *
   * @param clear whether persons are to be shown; only for those who may, and on record
   * @param reason why; recorded
   */
  byte[] of(UUID id, boolean clear, String reason) {
    MessageFacts facts = care.facts(id);
    if (clear) {
      access.require(Permission.PAYLOAD_UNMASK);
    }
    String operator = access.current().name();
    actions.record(Action.of(operator, "message.export", "message:" + id, reason));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("message.json", JSON.writeValueAsBytes(facts));
    if (clear || access.may(Permission.PAYLOAD_VIEW)) {
      desk.stages(id).forEach(it -> files.putAll(stage(id, it, clear ? reason : null)));
    }
    files.put("README.txt", cover(id, operator, clear, reason, files));
    return packed(files);
  }

  private Map<String, byte[]> stage(
      UUID id, ShownPayload listed, @org.jspecify.annotations.Nullable String unmask) {
    Stage stage = Stage.of(listed.stage()).orElseThrow();
    String content = desk.payload(id, stage, listed.deliveryId(), unmask).content();
    String whose = listed.deliveryId() == null ? "" : "-" + listed.partner();
    return Map.of(
        "stages/" + listed.stage() + whose + ending(content),
        content.getBytes(StandardCharsets.UTF_8));
  }

  private static String ending(String content) {
    String bare = content.strip();
    return bare.startsWith("<") ? ".xml" : bare.startsWith("{") ? ".json" : ".txt";
  }

  private byte[] cover(
      UUID id, String operator, boolean clear, String reason, Map<String, byte[]> files) {
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "枫桥调解协同枢纽 · Fengqiao Hub%n报文 message: %s%n导出人 exported by: %s%n时间 at: %s%n"
                    + "原因 reason: %s%n内容 content: %s%n%nSHA-256%n",
                id,
                operator,
                clock.instant(),
                reason,
                clear ? "未脱敏，仅限所述用途 in clear, for this purpose only" : "已脱敏 masked"));
    files.forEach(
        (name, bytes) -> text.append(Digests.of(bytes)).append("  ").append(name).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] packed(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
