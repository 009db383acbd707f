package org.fengqiao.hub.channel;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.fengqiao.hub.canonical.Acknowledgement;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.canonical.StatusAnswer;
import org.fengqiao.hub.canonical.StatusQuery;
import org.fengqiao.hub.partner.Partner;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Messages over REST, canonical or in the partner's own dialect; the same answers as over SOAP. */
@RestController
@RequestMapping("/api/v1/messages")
@Tag(name = "messages", description = "报文收发 · Send messages and ask what became of them")
class RestMessages {

  private final Caller caller;
  private final RestReading reading;
  private final Routes routes;
  private final HttpWire wire;

  RestMessages(Caller caller, RestReading reading, Routes routes, HttpWire wire) {
    this.wire = wire;
    this.caller = caller;
    this.reading = reading;
    this.routes = routes;
  }

  @PostMapping(
      consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_XML_VALUE},
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "发送报文 · Send a message",
      description =
          "规范报文的种类由根元素名决定，自有格式的报文由其自身字段决定。材料须先上传。答复在报文已落盘后返回；同一编号同一内容重发得到同一回执。 The root element"
              + " names the kind, or a field of the partner's own format. Materials are uploaded"
              + " first. The answer comes when the message is stored; a resend of the same id and"
              + " content gets the same receipt.",
      requestBody =
          @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = MediaType.APPLICATION_JSON_VALUE,
                    schema = @Schema(type = "object"),
                    examples = @ExampleObject(name = "accept", value = Examples.ACCEPT)),
                @Content(
                    mediaType = MediaType.APPLICATION_XML_VALUE,
                    schema = @Schema(type = "string"))
              }))
  @ApiResponse(responseCode = "202", description = "已受理 · Stored and on its way")
  @ApiResponse(responseCode = "200", description = "重复 · Was here before; the same receipt again")
  @ApiResponse(
      responseCode = "403",
      description = "无权 · Not allowed",
      content = @Content(schema = @Schema(implementation = Problem.class)))
  @ApiResponse(
      responseCode = "409",
      description = "编号冲突 · The id was used for other content",
      content = @Content(schema = @Schema(implementation = Problem.class)))
  @ApiResponse(
      responseCode = "413",
      description = "超过上限 · Larger than the limit",
      content = @Content(schema = @Schema(implementation = Problem.class)))
  @ApiResponse(
      responseCode = "422",
      description = "须更正 · The faults say what to change; stored with a signed negative receipt",
      content = @Content(schema = @Schema(implementation = Problem.class)))
  @ApiResponse(
      responseCode = "503",
      description = "繁忙，见 Retry-After · Busy, see Retry-After",
      content = @Content(schema = @Schema(implementation = Problem.class)))
  ResponseEntity<Object> send(
      @Parameter(
              description =
                  "报文的 messageId；规范报文必填 · The message's own messageId; needed beside a canonical"
                      + " one",
              example = "rr-2026-0001")
          @RequestHeader(name = "Idempotency-Key", required = false)
          @Nullable String messageId,
      HttpServletRequest request)
      throws IOException {
    Partner partner = RestPartner.of(caller.partner());
    byte[] original = BoundedBytes.read(request.getInputStream(), partner.limits().message());
    Inbound inbound =
        reading
            .read(partner, request.getContentType(), messageId, original)
            .traced(request.getHeader("traceparent"))
            .by(wire.of(request, "rest").written());
    return answer(routes.take("rest-in", inbound));
  }

  private static ResponseEntity<Object> answer(Acknowledgement given) {
    return switch (given.status()) {
      case ACCEPTED -> ResponseEntity.accepted().body(RestAcknowledgement.of(given));
      case DUPLICATE -> ResponseEntity.ok(RestAcknowledgement.of(given));
      case REJECTED -> RestRefusals.rejected(given);
    };
  }

  @GetMapping(path = "/{messageId}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "查询报文 · What became of a message",
      description =
          "按自己的报文编号查询案件及各报文状态 · By the sender's own message id: the case and its messages")
  StatusAnswer status(@PathVariable("messageId") String messageId) {
    Partner partner = RestPartner.of(caller.partner());
    StatusQuery query = new StatusQuery(partner.id(), messageId, null, null);
    return routes.ask("referral-status", query, StatusAnswer.class);
  }
}
