package org.fengqiao.hub.cli.ops;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks with the operators' API over TLS, as the operator whose password it is given. */
final class OpsClient {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String STORE_PASSWORD = "HUB_OPS_TRUST_PASSWORD";

  private final HttpClient http;
  private final URI api;
  private final String authorization;

  private OpsClient(HttpClient http, URI api, String authorization) {
    this.http = http;
    this.api = api;
    this.authorization = authorization;
  }

  static OpsClient open(String url, Path trust) {
    String user = environment("HUB_OPS_USER", "operator");
    String login = user + ":" + password(user);
    HttpClient http =
        HttpClient.newBuilder()
            .sslContext(tls(trust))
            .connectTimeout(Duration.ofSeconds(10))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    return new OpsClient(
        http,
        URI.create(url.replaceAll("/+$", "") + "/api/ops/v1/"),
        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
  }

  private static String environment(String name, String otherwise) {
    String set = System.getenv(name);
    return set == null || set.isBlank()
        ? Objects.requireNonNullElse(System.getProperty(name), otherwise)
        : set;
  }

  private static String password(String user) {
    String set = environment("HUB_OPS_PASSWORD", "");
    if (!set.isEmpty()) {
      return set;
    }
    Console console = System.console();
    if (console == null) {
      throw new OpsRefused(
          Ops.MISUSED,
          "set HUB_OPS_PASSWORD to the password of " + user + " / 请设置 HUB_OPS_PASSWORD");
    }
    return new String(console.readPassword("Password of %s 密码: ", user));
  }

  private static SSLContext tls(Path trust) {
    try (InputStream in = Files.newInputStream(trust)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, environment(STORE_PASSWORD, "changeit").toCharArray());
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(store);
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(null, managers.getTrustManagers(), null);
      return tls;
    } catch (IOException | GeneralSecurityException e) {
      throw new OpsRefused(
          Ops.MISUSED,
          "the trust store "
              + trust
              + " cannot be read: name it with --trust / 无法读取信任库："
              + e.getMessage());
    }
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /**
   * A moment with its offset, as the API wants it.
   *
   * @throws OpsRefused when it is none
   */
  static String instant(String given) {
    try {
      return OffsetDateTime.parse(given).toInstant().toString();
    } catch (DateTimeParseException e) {
      throw new OpsRefused(
          Ops.MISUSED, given + " is no time: write it as 2026-11-29T18:00:00+08:00 / 时间格式不对");
    }
  }

  JsonNode get(String path) {
    return send(request(path).GET());
  }

  JsonNode post(String path, Map<String, ? extends @Nullable Object> body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  JsonNode patch(String path, Map<String, ? extends @Nullable Object> body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  JsonNode put(String path, Map<String, ? extends @Nullable Object> body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  JsonNode delete(String path) {
    return send(request(path).DELETE());
  }

  /** What is answered as a file. */
  byte[] file(String path, Map<String, ? extends @Nullable Object> body) {
    return answer(
            request(path)
                .setHeader("Accept", "*/*")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))),
            BodyHandlers.ofByteArray(),
            bytes -> new String(bytes, StandardCharsets.UTF_8))
        .body();
  }

  /** What does not end by itself; the caller closes it. */
  InputStream stream(String path) {
    return answer(
            HttpRequest.newBuilder(URI.create(api + path))
                .header("Accept", "text/event-stream")
                .header("Authorization", authorization),
            BodyHandlers.ofInputStream(),
            OpsClient::whole)
        .body();
  }

  private static String whole(InputStream body) {
    try (body) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(api + path))
        .timeout(Duration.ofMinutes(2))
        .header("Accept", "application/json")
        .header("Authorization", authorization);
  }

  private JsonNode send(HttpRequest.Builder request) {
    return JSON.readTree(answer(request, BodyHandlers.ofString(), body -> body).body());
  }

  private <T> HttpResponse<T> answer(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> as, Function<T, String> text) {
    try {
      HttpResponse<T> answer = http.send(request.build(), as);
      if (answer.statusCode() >= 300) {
        throw refused(answer.statusCode(), text.apply(answer.body()));
      }
      return answer;
    } catch (IOException e) {
      throw new OpsRefused(
          Ops.UNREACHABLE, "the hub at " + api + " cannot be reached / 无法连接：" + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OpsRefused(Ops.UNREACHABLE, "interrupted");
    }
  }

  private static OpsRefused refused(int status, String body) {
    int code = status == 404 ? Ops.NOTHING : Ops.REFUSED;
    try {
      JsonNode problem = JSON.readTree(body);
      String zh = problem.path("titleZh").asString("");
      return new OpsRefused(
          code,
          status,
          status + " " + problem.path("title").asString("") + (zh.isEmpty() ? "" : " / " + zh));
    } catch (JacksonException noProblem) {
      return new OpsRefused(code, status, "HTTP " + status);
    }
  }
}
