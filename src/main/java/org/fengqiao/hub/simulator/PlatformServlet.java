package org.fengqiao.hub.simulator;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A platform's own address: its list, its materials, where it takes messages and receipts. It
 * answers HTTP 200 and says in the envelope how it went.
 */
final class PlatformServlet extends HttpServlet {

  private final PlatformList list;
  private final PlatformDays days;
  private final AttachmentFolder attachments;
  private final InTray inbox;
  private final PlatformReceipts receipts;
  private volatile PlatformFault fault = PlatformFault.NONE;

  PlatformServlet(
      PlatformList list,
      PlatformDays days,
      AttachmentFolder attachments,
      InTray inbox,
      PlatformReceipts receipts) {
    this.list = list;
    this.days = days;
    this.attachments = attachments;
    this.inbox = inbox;
    this.receipts = receipts;
  }

  void behave(PlatformFault wrong) {
    fault = wrong;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getRequestURI().endsWith("/messages")) {
      page(request, response);
      return;
    }
    if (request.getRequestURI().endsWith("/day-lists")) {
      send(response, day(request), StandardCharsets.UTF_8);
      return;
    }
    Optional<Path> file = attachments.find(digestOf(request));
    response.setStatus(file.isPresent() ? 200 : 404);
    if (file.isPresent()) {
      response.setContentLengthLong(Files.size(file.get()));
      if (!request.getMethod().equals("HEAD")) {
        Files.copy(file.get(), response.getOutputStream());
      }
    }
  }

  private String day(HttpServletRequest request) {
    return days.page(
        LocalDate.parse(request.getParameter("RQ")),
        Integer.parseInt(request.getParameter("pageNum")),
        Integer.parseInt(request.getParameter("pageSize")));
  }

  private void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
    int number = Integer.parseInt(request.getParameter("pageNum"));
    if (fault == PlatformFault.MOVES && number == 2) {
      fault = PlatformFault.NONE;
      list.moveFirst();
    }
    String since = Objects.requireNonNullElse(request.getParameter("GXSJQ"), "");
    String page = list.page(since, number, Integer.parseInt(request.getParameter("pageSize")));
    boolean wrong = fault == PlatformFault.WRONG_CHARSET;
    send(response, page, wrong ? Charset.forName("GB18030") : StandardCharsets.UTF_8);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] document = request.getInputStream().readAllBytes();
    if (request.getRequestURI().endsWith("/receipts")) {
      receipt(document, response);
      return;
    }
    switch (fault) {
      case BUSY -> envelope(response, "503", "系统繁忙");
      case REFUSES -> envelope(response, "4003", "案件已归档，联系电话 053283010000");
      case NO_ENVELOPE -> send(response, "<html>gateway</html>", StandardCharsets.UTF_8);
      default -> message(request, document, response);
    }
  }

  private void message(HttpServletRequest request, byte[] document, HttpServletResponse response)
      throws IOException {
    switch (inbox.take(request.getHeader("Idempotency-Key"), document)) {
      case EFFECT -> envelope(response, "200", "成功");
      case REPEAT -> envelope(response, "208", "重复");
      case CONFLICT -> envelope(response, "4009", "编号冲突");
    }
  }

  private void receipt(byte[] document, HttpServletResponse response) throws IOException {
    if (fault == PlatformFault.RECEIPTS_FAIL) {
      envelope(response, "500", "系统异常");
      return;
    }
    receipts.take(document);
    envelope(response, "200", "成功");
  }

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean kept = attachments.store(digestOf(request), request.getInputStream());
    response.setStatus(kept ? 201 : 422);
  }

  private static String digestOf(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.contains("/attachments/") ? path.substring(path.lastIndexOf('/') + 1) : "";
  }

  private static void envelope(HttpServletResponse response, String code, String msg)
      throws IOException {
    String text = "{\"code\":\"" + code + "\",\"msg\":\"" + msg + "\",\"content\":null}";
    send(response, text, StandardCharsets.UTF_8);
  }

  private static void send(HttpServletResponse response, String text, Charset charset)
      throws IOException {
    byte[] body = text.getBytes(charset);
    response.setStatus(200);
    response.setContentType("application/json;charset=UTF-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
