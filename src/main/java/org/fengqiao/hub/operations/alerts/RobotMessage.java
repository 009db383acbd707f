package org.fengqiao.hub.operations.alerts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A text in the form a group robot reads.
 *
 * @param query what is added to its address, with the leading {@code &}
 * @param body what is posted, as JSON
 */
record RobotMessage(String query, Map<String, Object> body) {

  /** 企业微信 takes 4096 bytes of Markdown. */
  private static final int WECOM_BYTES = 4096;

  static RobotMessage of(AlertSettings.Channel channel, AlertText text, Instant now) {
    return switch (channel.kind()) {
      case WECOM -> wecom(text);
      case DINGTALK -> dingtalk(channel.secret(), text, now);
      default -> feishu(channel.secret(), text, now);
    };
  }

  private static RobotMessage wecom(AlertText text) {
    return new RobotMessage(
        "",
        Map.of(
            "msgtype",
            "markdown",
            "markdown",
            Map.of("content", cut(text.markdown(), WECOM_BYTES))));
  }

  /** Signed in the address: the milliseconds and the secret, under the secret. */
  private static RobotMessage dingtalk(@Nullable String secret, AlertText text, Instant now) {
    String query = "";
    if (secret != null) {
      String time = String.valueOf(now.toEpochMilli());
      String sign = hmac(secret, time + "\n" + secret);
      query = "&timestamp=" + time + "&sign=" + URLEncoder.encode(sign, StandardCharsets.UTF_8);
    }
    return new RobotMessage(
        query,
        Map.of(
            "msgtype",
            "markdown",
            "markdown",
            Map.of("title", text.title(), "text", text.markdown())));
  }

  /** Signed in the body: nothing, under the seconds and the secret. */
  private static RobotMessage feishu(@Nullable String secret, AlertText text, Instant now) {
    Map<String, Object> body = new LinkedHashMap<>();
    if (secret != null) {
      String time = String.valueOf(now.getEpochSecond());
      body.put("timestamp", time);
      body.put("sign", hmac(time + "\n" + secret, ""));
    }
    body.put("msg_type", "text");
    body.put("content", Map.of("text", text.plain()));
    return new RobotMessage("", body);
  }

  private static String hmac(String key, String data) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] sum = mac.doFinal(data.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(sum);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  /** The beginning of a text, in whole characters. */
  private static String cut(String text, int bytes) {
    String cut = text;
    while (cut.getBytes(StandardCharsets.UTF_8).length > bytes) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut;
  }
}
