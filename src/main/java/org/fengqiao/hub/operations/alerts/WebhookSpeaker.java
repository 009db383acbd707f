package org.fengqiao.hub.operations.alerts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to the group robots of 企业微信, 钉钉 and 飞书. They answer 200 even when they refuse: only the
 * code in the answer says that the group has read it.
 */
@Component
class WebhookSpeaker implements Speaker {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int SAID = 200;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final JsonMapper json;
  private final Clock clock;

  WebhookSpeaker(JsonMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void tell(AlertSettings.Channel channel, AlertText text) throws NotTold {
    URI url = channel.url();
    if (url == null) {
      throw new NotTold("the channel has no url");
    }
    RobotMessage message = RobotMessage.of(channel, text, clock.instant());
    HttpRequest post =
        HttpRequest.newBuilder(URI.create(url + message.query()))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(message.body())))
            .build();
    try {
      HttpResponse<String> answer = client.send(post, HttpResponse.BodyHandlers.ofString());
      check(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new NotTold(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotTold(e);
    }
  }

  private void check(int status, String body) throws NotTold {
    if (status != SAID) {
      throw new NotTold("HTTP " + status);
    }
    Map<String, Object> none = Map.of();
    JsonNode answer;
    try {
      answer = body.isBlank() ? json.valueToTree(none) : json.readTree(body);
    } catch (JacksonException e) {
      throw new NotTold("the answer is no JSON");
    }
    JsonNode code = answer.has("errcode") ? answer.path("errcode") : answer.path("code");
    if (!code.isNumber() || code.asInt() != 0) {
      String why = answer.path("errmsg").asString(answer.path("msg").asString("no code"));
      throw new NotTold("refused: " + Objects.requireNonNullElse(why, "no reason"));
    }
  }
}
