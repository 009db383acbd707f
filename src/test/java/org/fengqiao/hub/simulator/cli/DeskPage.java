package org.fengqiao.hub.simulator.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fengqiao.hub.simulator.pki.Identity;

/** The same person with a browser: logs in, reads the page, sends its form. */
final class DeskPage {

  private static final Pattern TOKEN =
      Pattern.compile(
          "name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

  private final HttpClient client;
  private final URI operators;

  DeskPage(Identity identity, URI operators) throws IOException, InterruptedException {
    this.operators = operators;
    this.client =
        HttpClient.newBuilder()
            .sslContext(identity.tls())
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    send(
        "/ops/login",
        read("/ops/login"),
        Map.of("username", "operator", "password", Desk.PASSWORD));
  }

  String read(String path) throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(operators.resolve(path)).build(), BodyHandlers.ofString())
        .body();
  }

  /** Sends a form with the token of the page it stands on; the page that follows is the answer. */
  String send(String path, String page, Map<String, String> fields)
      throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(page);
    String csrf = token.find() ? (token.group(1) == null ? token.group(2) : token.group(1)) : "";
    String form =
        fields.entrySet().stream()
            .map(it -> it.getKey() + "=" + encoded(it.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + encoded(csrf) + "&", ""));
    return client
        .send(
            HttpRequest.newBuilder(operators.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString())
        .body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
