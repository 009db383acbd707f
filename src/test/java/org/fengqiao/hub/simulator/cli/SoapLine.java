package org.fengqiao.hub.simulator.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.fengqiao.hub.simulator.pki.Identity;

/** A court's bare wire: posts what a test made, in the SOAP version it is written in. */
final class SoapLine {

  static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";

  private final HttpClient client;
  private final URI hub;

  SoapLine(Identity identity, URI hub) {
    this.hub = hub;
    this.client =
        HttpClient.newBuilder()
            .sslContext(identity.tls())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  HttpResponse<String> post(String envelope) throws IOException, InterruptedException {
    String type = envelope.contains(SOAP_12) ? "application/soap+xml" : "text/xml";
    return post(type + "; charset=UTF-8", BodyPublishers.ofString(envelope));
  }

  HttpResponse<String> post(String contentType, BodyPublisher body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(hub)
            .timeout(Duration.ofSeconds(120))
            .header("Content-Type", contentType)
            .POST(body);
    return client.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofString());
  }
}
