package org.fengqiao.hub.simulator;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;

/**
 * A partner's webhook: {@code POST …/messages}, {@code HEAD} and {@code PUT
 * …/attachments/{sha256}}.
 */
final class RestDoor extends HttpServlet {

  private final InTray inbox;
  private final AttachmentFolder attachments;

  RestDoor(InTray inbox, AttachmentFolder attachments) {
    this.inbox = inbox;
    this.attachments = attachments;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getRequestURI().endsWith("/messages")) {
      response.setStatus(404);
      return;
    }
    byte[] document = request.getInputStream().readAllBytes();
    try {
      Journal.Taken taken = inbox.take(request.getHeader("Idempotency-Key"), document);
      switch (taken) {
        case EFFECT -> answer(response, 201, "{\"status\":\"RECEIVED\"}");
        case REPEAT -> answer(response, 200, "{\"status\":\"DUPLICATE\"}");
        case CONFLICT -> answer(response, 409, "{\"status\":\"CONFLICT\"}");
      }
    } catch (UnreadableDocument e) {
      answer(response, 400, "{\"title\":\"not a document of the form agreed\",\"status\":400}");
    } catch (Rejected e) {
      Fault fault = e.rejection().first();
      answer(
          response,
          422,
          "{\"title\":\"" + fault.code() + " at " + fault.path() + "\",\"status\":422}");
    }
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Path> file = attachments.find(digestOf(request));
    response.setStatus(file.isPresent() ? 200 : 404);
    if (file.isPresent()) {
      response.setContentLengthLong(Files.size(file.get()));
    }
  }

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String digest = digestOf(request);
    if (!AttachmentFolder.isDigest(digest)) {
      response.setStatus(404);
    } else if (attachments.find(digest).isPresent()) {
      response.setStatus(204);
    } else if (attachments.store(digest, request.getInputStream())) {
      response.setStatus(201);
    } else {
      answer(response, 422, "{\"title\":\"other bytes than announced\",\"status\":422}");
    }
  }

  private static String digestOf(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.contains("/attachments/") ? path.substring(path.lastIndexOf('/') + 1) : "";
  }

  private static void answer(HttpServletResponse response, int status, String json)
      throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
