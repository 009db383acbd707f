package org.fengqiao.hub.simulator;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.hub.simulator.pki.Identity;

/**
 * Centre and courts reduced to what they answer, for load: takes whatever comes by webhook or SOAP
 * callback, says that it holds it, and counts. It keeps nothing.
 */
public final class LightReceiver implements AutoCloseable {

  private final PartnerServer server;
  private final AtomicLong received = new AtomicLong();

  private LightReceiver(Identity identity, int port) {
    this.server =
        new PartnerServer(identity, port)
            .mount("webhook", "/api/v1/*", new Webhook(received))
            .mount("callback", "/services/*", new Callback(received));
  }

  /**
   * Opens it on loopback.
   *
   * @param port 0 = any free one
   * @throws PartnerNotStarted when the port is taken
   */
  public static LightReceiver open(Identity identity, int port) {
    LightReceiver opened = new LightReceiver(identity, port);
    opened.server.start();
    return opened;
  }

  /** Where a centre gets its messages. */
  public URI webhook() {
    return URI.create("https://localhost:" + server.port() + "/api/v1");
  }

  /** Where a court gets its messages. */
  public URI callback() {
    return URI.create("https://localhost:" + server.port() + "/services/court-callback");
  }

  /** How many came, repeats included. */
  public long received() {
    return received.get();
  }

  @Override
  public void close() {
    server.close();
  }

  /** Whole requests are read, so that the hub may keep its connections. */
  private abstract static class Taking extends HttpServlet {

    @Serial private static final long serialVersionUID = 1L;

    private final transient AtomicLong received;

    Taking(AtomicLong received) {
      this.received = received;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      String document = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      received.incrementAndGet();
      byte[] answer = answer(document, response).getBytes(StandardCharsets.UTF_8);
      response.setContentLength(answer.length);
      response.getOutputStream().write(answer);
    }

    abstract String answer(String document, HttpServletResponse response);
  }

  private static final class Webhook extends Taking {

    @Serial private static final long serialVersionUID = 1L;

    Webhook(AtomicLong received) {
      super(received);
    }

    @Override
    String answer(String document, HttpServletResponse response) {
      response.setStatus(201);
      response.setContentType("application/json");
      return "{\"status\":\"RECEIVED\"}";
    }
  }

  private static final class Callback extends Taking {

    @Serial private static final long serialVersionUID = 1L;
    private static final Pattern OPERATION =
        Pattern.compile(":?Body[^>]*>\\s*<(?:\\w+:)?receive(\\w+)");
    private static final Pattern ID = Pattern.compile("messageId>([^<]+)<");
    private static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";
    private static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";

    Callback(AtomicLong received) {
      super(received);
    }

    @Override
    String answer(String document, HttpServletResponse response) {
      boolean soap12 = document.contains(SOAP_12);
      response.setContentType((soap12 ? "application/soap+xml" : "text/xml") + "; charset=UTF-8");
      String operation = first(OPERATION, document);
      String element =
          operation.isEmpty()
              ? ""
              : Character.toLowerCase(operation.charAt(0)) + operation.substring(1) + "Received";
      return "<s:Envelope xmlns:s=\"%s\"><s:Body><r:%s xmlns:r=\"urn:fengqiao:hub:court-soap:1\"><r:messageId>%s</r:messageId><r:status>RECEIVED</r:status></r:%s></s:Body></s:Envelope>"
          .formatted(soap12 ? SOAP_12 : SOAP_11, element, first(ID, document), element);
    }

    private static String first(Pattern pattern, String text) {
      Matcher found = pattern.matcher(text);
      return found.find() ? found.group(1) : "";
    }
  }
}
