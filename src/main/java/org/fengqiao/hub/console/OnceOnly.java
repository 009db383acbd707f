package org.fengqiao.hub.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.ledger.audit.AnsweredRequests;
import org.fengqiao.hub.ledger.audit.AnsweredRequests.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Does what operators' programs ask for once, however often they ask: a request with an {@code
 * Idempotency-Key} is answered again as it was. Another request under the same key is refused.
 */
@Component
class OnceOnly extends OncePerRequestFilter {

  private static final String KEY = "Idempotency-Key";
  private static final int LONGEST = 200;

  /** No order of an operator is larger. */
  private static final int LARGEST = 8_000_000;

  private final Access access;
  private final AnsweredRequests requests;

  OnceOnly(Access access, AnsweredRequests requests) {
    this.access = access;
    this.requests = requests;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/ops/v1/")
        || request.getHeader(KEY) == null
        || !java.util.Set.of("POST", "PUT", "PATCH", "DELETE").contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Operator> who = access.seated();
    String key = request.getHeader(KEY);
    if (who.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    if (key.isBlank() || key.length() > LONGEST) {
      refuse(response, 400, "Idempotency-Key 须为 1 至 200 个字符", "it has 1 to 200 characters");
      return;
    }
    Read read = new Read(request);
    String asked =
        request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n";
    String digest = Digests.of((asked + read.text()).getBytes(StandardCharsets.UTF_8));
    String operator = who.get().name();
    Optional<Known> known = requests.take(operator, key, digest);
    if (known.isPresent()) {
      again(response, known.get(), digest);
    } else {
      first(operator, key, read, response, chain);
    }
  }

  private void first(
      String operator, String key, Read request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
    boolean done = false;
    try {
      chain.doFilter(request, kept);
      done = kept.getStatus() < 500;
      if (done) {
        requests.answered(
            operator, key, kept.getStatus(), kept.getContentType(), kept.getContentAsByteArray());
      }
    } finally {
      if (!done) {
        requests.release(operator, key);
      }
      kept.copyBodyToResponse();
    }
  }

  private static void again(HttpServletResponse response, Known known, String digest)
      throws IOException {
    Integer status = known.status();
    byte @Nullable [] answer = known.answer();
    if (!known.digest().equals(digest)) {
      refuse(response, 422, "同一 Idempotency-Key 已用于另一请求", "the key was used for another request");
    } else if (status == null) {
      refuse(response, 409, "同一请求正在办理", "the same request is being done");
    } else {
      response.setStatus(status);
      response.setContentType(known.media());
      response.setHeader("Idempotency-Replayed", "true");
      if (answer != null) {
        response.getOutputStream().write(answer);
      }
    }
  }

  private static void refuse(HttpServletResponse response, int status, String zh, String en)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response
        .getOutputStream()
        .write(
            String.format(
                    Locale.ROOT,
                    "{\"type\":\"urn:fengqiao:hub:ops:idempotency-key\",\"status\":%d,"
                        + "\"title\":\"%s\",\"titleZh\":\"%s\"}",
                    status,
                    en,
                    zh)
                .getBytes(StandardCharsets.UTF_8));
  }

  /** A request whose body was read and can be read again. */
  private static final class Read extends HttpServletRequestWrapper {

    private final byte[] body;

    Read(HttpServletRequest request) throws IOException {
      super(request);
      body = request.getInputStream().readNBytes(LARGEST);
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public ServletInputStream getInputStream() {
      ByteArrayInputStream in = new ByteArrayInputStream(body);
      return new ServletInputStream() {
        @Override
        public int read() {
          return in.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
          return in.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
          return in.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new UnsupportedOperationException("the body was read already");
        }
      };
    }
  }
}
