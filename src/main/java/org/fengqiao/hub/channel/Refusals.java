package org.fengqiao.hub.channel;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejection;
import org.fengqiao.hub.canonical.RejectionCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers a "no" before any endpoint is reached, in the caller's own language: SOAP or JSON. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final JsonMapper json;
  private final SoapContracts contracts;

  Refusals(JsonMapper json, SoapContracts contracts) {
    this.json = json;
    this.contracts = contracts;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    refuse(request, response, 403, Fault.at("/", RejectionCode.UNKNOWN_PARTNER));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    refuse(
        request,
        response,
        403,
        Fault.at("/", RejectionCode.NOT_ALLOWED, "requests to this address"));
  }

  void refuse(HttpServletRequest request, HttpServletResponse response, int status, Fault fault)
      throws IOException {
    response.setStatus(status);
    byte[] body;
    if (request.getRequestURI().startsWith("/services")) {
      boolean soap12 = String.valueOf(request.getContentType()).contains("application/soap+xml");
      response.setContentType(soap12 ? "application/soap+xml" : "text/xml");
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      String namespace = contracts.namespaceAt(request.getRequestURI());
      body = SoapFaultText.of(fault, soap12, namespace).getBytes(StandardCharsets.UTF_8);
    } else {
      response.setContentType("application/problem+json");
      body = json.writeValueAsBytes(Problem.of(status, Rejection.of(fault)));
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
