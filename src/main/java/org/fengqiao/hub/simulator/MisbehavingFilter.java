package org.fengqiao.hub.simulator;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Stands before a partner's servlets and makes the fault happen that is switched on. */
final class MisbehavingFilter extends HttpFilter {

  private static final String SOAP_REFUSAL =
      """
      <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault>\
      <faultcode>s:Client</faultcode><faultstring>refused</faultstring>\
      </s:Fault></s:Body></s:Envelope>""";

  private static final String SOAP12_REFUSAL =
      """
      <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><s:Fault>\
      <s:Code><s:Value>s:Sender</s:Value></s:Code>\
      <s:Reason><s:Text xml:lang="en">refused</s:Text></s:Reason>\
      </s:Fault></s:Body></s:Envelope>""";

  private static final String PROBLEM =
      "{\"type\":\"about:blank\",\"title\":\"refused\",\"status\":422}";

  private volatile Misbehaviour now = Misbehaviour.NONE;

  void set(Misbehaviour misbehaviour) {
    now = misbehaviour;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Misbehaviour misbehaviour = now;
    switch (misbehaviour.mode()) {
      case NONE, TWICE, CHARSET, SKEW -> chain.doFilter(request, response);
      case SLOW -> {
        hold(misbehaviour);
        chain.doFilter(request, response);
      }
      case ERROR -> answer(response, 500, "text/plain", "simulated failure");
      case LOST -> answer(response, 404, "text/plain", "simulated wrong address");
      case REFUSE -> refuse(request, response);
      case DOWN -> CuttingValve.cut(request);
      case DROP -> {
        chain.doFilter(request, new SwallowingResponse(response));
        CuttingValve.cut(request);
      }
    }
  }

  private static void hold(Misbehaviour misbehaviour) throws ServletException {
    try {
      Thread.sleep(misbehaviour.delay().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServletException("stopped while holding an answer back", e);
    }
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String type = String.valueOf(request.getContentType());
    if (type.contains("soap+xml")) {
      answer(response, 400, "application/soap+xml", SOAP12_REFUSAL);
    } else if (type.contains("json")
        || request.getRequestURI().contains("/messages")
        || request.getRequestURI().contains("/attachments")) {
      answer(response, 422, "application/problem+json", PROBLEM);
    } else {
      answer(response, 500, "text/xml", SOAP_REFUSAL);
    }
  }

  private static void answer(HttpServletResponse response, int status, String type, String text)
      throws IOException {
    response.setStatus(status);
    response.setContentType(type + ";charset=UTF-8");
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
