package org.fengqiao.hub.channel;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Heartbeat;
import org.fengqiao.hub.canonical.HeartbeatAnswer;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.partner.Partner;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Every partner with a certificate may say that it is there, whatever its channel (ADR 0040). */
@RestController
@Tag(name = "heartbeat", description = "心跳 · Heartbeat")
class RestHeartbeat {

  private static final Duration LEAST = Duration.ofSeconds(10);
  private static final Duration MOST = Duration.ofDays(1);

  private static final String EXAMPLE =
      """
      {"every": "PT5M", "lastMessageId": "rr-2026-0001",
       "digest": "3131313131313131313131313131313131313131313131313131313131313131"}\
      """;

  private final Caller caller;
  private final Routes routes;
  private final JsonMapper json;

  RestHeartbeat(Caller caller, Routes routes, JsonMapper json) {
    this.caller = caller;
    this.routes = routes;
    this.json = json;
  }

  /**
   * A partner's word.
   *
   * @param every its rhythm, ISO 8601
   */
  record Given(@Nullable String every, @Nullable String lastMessageId, @Nullable String digest) {}

  @PostMapping(
      path = "/api/v1/heartbeat",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "心跳 · Say that you are there",
      description =
          "按 every 的节奏报送；中断三个节奏枢纽告警。lastMessageId 为贵方最后发出的报文，答复其是否已在枢纽。 In the rhythm of"
              + " every; after three of them in silence the hub raises an alert. The answer says whether the"
              + " message you sent last is here.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = Given.class),
                      examples = @ExampleObject(name = "beat", value = EXAMPLE))))
  HeartbeatAnswer hear(HttpServletRequest request) throws IOException {
    Partner partner = caller.partner();
    Given given = read(BoundedBytes.read(request.getInputStream(), partner.limits().message()));
    Heartbeat beat =
        new Heartbeat(partner.id(), rhythm(given.every()), given.lastMessageId(), given.digest());
    return routes.ask("heartbeat", beat, HeartbeatAnswer.class);
  }

  private Given read(byte[] body) {
    try {
      return json.readValue(body, Given.class);
    } catch (JacksonException e) {
      throw new Rejected(Fault.at("/", RejectionCode.MALFORMED, "JSON"));
    }
  }

  private static Duration rhythm(@Nullable String said) {
    if (said == null) {
      throw new Rejected(Fault.at("/every", RejectionCode.ELEMENT_MISSING, "every"));
    }
    try {
      Duration every = Duration.parse(said);
      if (every.compareTo(LEAST) >= 0 && every.compareTo(MOST) <= 0) {
        return every;
      }
    } catch (DateTimeParseException e) {
      throw unfit();
    }
    throw unfit();
  }

  private static Rejected unfit() {
    return new Rejected(Fault.at("/every", RejectionCode.VALUE_INVALID, LEAST + " – " + MOST));
  }
}
