package org.fengqiao.hub.channel.platform;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.Transport;
import org.fengqiao.hub.channel.BoundedBytes;
import org.fengqiao.hub.channel.Caller;
import org.fengqiao.hub.channel.HttpWire;
import org.fengqiao.hub.partner.Partner;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a platform pushes its messages. It is answered as it answers others: HTTP 200, and an
 * envelope whose code says how it went.
 */
@RestController
@RequestMapping("/api/v1/platform/messages")
@Tag(name = "platform", description = "法院平台推送 · Messages a court's platform pushes")
class PlatformDoor {

  private final Caller caller;
  private final RowIntake intake;
  private final HttpWire wire;

  PlatformDoor(Caller caller, RowIntake intake, HttpWire wire) {
    this.wire = wire;
    this.caller = caller;
    this.intake = intake;
  }

  @PostMapping(
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "推送消息 · Push a message",
      description =
          "平台自有格式，一次一条；材料先传至 /api/v1/attachments。code 为 200 即已受理，content 中为签名回执。"
              + " In the platform's own form, one at a time; materials first. Code 200 means taken;"
              + " the content holds the signed receipt.")
  Map<String, Object> push(HttpServletRequest request) throws IOException {
    Partner partner = caller.partner();
    if (!partner.inbound().channel().startsWith("platform")) {
      throw new Rejected(Fault.at("/", RejectionCode.NOT_ALLOWED, "platform"));
    }
    Receipt receipt;
    try {
      byte[] original = BoundedBytes.read(request.getInputStream(), partner.limits().message());
      Transport.Writing how = wire.of(request, partner.inbound().channel());
      receipt = intake.take(partner, Row.of(original), List.of(), how);
    } catch (Rejected tooLarge) {
      receipt = Receipt.refused("", tooLarge.rejection().faults());
    }
    return envelope(receipt);
  }

  private static Map<String, Object> envelope(Receipt receipt) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("total", "1");
    content.put("totalPages", "1");
    content.put("pageSize", "1");
    content.put("pageNum", "1");
    content.put("list", List.of(receipt.row()));
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("code", receipt.code());
    envelope.put("msg", receipt.msg());
    envelope.put("content", content);
    return envelope;
  }
}
