package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.fengqiao.hub.simulator.pki.Identity;

/**
 * A court reduced to its wire, for load: posts ready-made SOAP 1.1 envelopes over kept connections
 * and looks at the answer as text.
 */
public final class LightCourt {

  private static final String STATUS = "status>";

  private final HttpClient client;
  private final URI hub;

  /**
   * A client that speaks as this identity.
   *
   * @param hub for example {@code https://localhost:8443/services/court/v1}
   */
  public LightCourt(Identity identity, URI hub) {
    this.hub = hub;
    this.client =
        HttpClient.newBuilder()
            .sslContext(identity.tls())
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
  }

  /**
   * What came back.
   *
   * @param httpStatus as answered
   * @param status ACCEPTED, DUPLICATE or REJECTED; empty when the answer was none of these
   * @param body the envelope
   */
  public record Answer(int httpStatus, String status, String body) {

    /** Whether the hub acknowledged the message: it holds it now. */
    public boolean acknowledged() {
      return httpStatus == 200 && (status.equals("ACCEPTED") || status.equals("DUPLICATE"));
    }
  }

  /**
   * Fills a template: every {@code ${name}} becomes the value of that name.
   *
   * @param template an envelope, or any text
   */
  public static String fill(String template, Map<String, String> values) {
    String filled = template;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("${" + value.getKey() + "}", value.getValue());
    }
    return filled;
  }

  /** Wraps a request element into a SOAP 1.1 envelope. */
  public static String envelope(String request) {
    String element = request.replaceFirst("^\\s*<\\?xml[^>]*\\?>\\s*", "");
    return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
        + element
        + "</s:Body></s:Envelope>";
  }

  /** Posts an envelope and waits for the answer. */
  public Answer post(String envelope) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(hub)
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "text/xml; charset=UTF-8")
            .header("SOAPAction", "\"urn:fengqiao:hub:court-soap:1/" + operation(envelope) + "\"")
            .POST(BodyPublishers.ofString(envelope))
            .build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    return new Answer(response.statusCode(), statusIn(response.body()), response.body());
  }

  /** The operation a body asks for: its element's name, beginning with a capital. */
  private static String operation(String envelope) {
    String element = envelope.replaceFirst("(?s).*?:Body[^>]*>.*?<(?:\\w+:)?([a-z]\\w+).*", "$1");
    return Character.toUpperCase(element.charAt(0)) + element.substring(1);
  }

  private static String statusIn(String body) {
    int from = body.indexOf(STATUS);
    int to = body.indexOf('<', Math.max(from, 0));
    return from < 0 || to < 0 ? "" : body.substring(from + STATUS.length(), to);
  }
}
