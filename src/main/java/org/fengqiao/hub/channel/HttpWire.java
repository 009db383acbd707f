package org.fengqiao.hub.channel;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.canonical.Transport;
import org.fengqiao.hub.canonical.Transport.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes down how a request came: the headers that may be kept, the connection and its certificate.
 * At the hub's busiest door, so each header is looked at once, and each certificate digested once.
 */
@Component
public class HttpWire {

  private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";
  private static final String TLS = "jakarta.servlet.request.secure_protocol";
  private static final String CIPHER = "jakarta.servlet.request.cipher_suite";

  /** More than all partners have; a new one for each request is nothing a partner can get. */
  private static final int CERTIFICATES_MOST = 1_000;

  private static final Map<String, Fact> KEPT =
      Stream.concat(
              Stream.of(
                      Fact.CONTENT_TYPE,
                      Fact.CONTENT_LENGTH,
                      Fact.CONTENT_ENCODING,
                      Fact.USER_AGENT,
                      Fact.DATE,
                      Fact.IDEMPOTENCY_KEY,
                      Fact.TRACEPARENT,
                      Fact.X_REQUEST_ID)
                  .map(fact -> Map.entry(fact.word(), fact)),
              Stream.of(Map.entry("soapaction", Fact.SOAP_ACTION)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final Map<X509Certificate, String> fingerprints = new ConcurrentHashMap<>();

  /** How this request came; its reader may add to it. */
  public Transport.Writing of(HttpServletRequest request, String channel) {
    Transport.Writing written =
        Transport.by(channel)
            .fact(Fact.METHOD, request.getMethod())
            .fact(Fact.PATH, request.getRequestURI());
    Enumeration<String> names = request.getHeaderNames();
    while (names.hasMoreElements()) {
      String name = names.nextElement();
      String small = name.toLowerCase(Locale.ROOT);
      Fact kept = KEPT.get(small);
      if (kept == null) {
        written.withhold(small);
      } else {
        written.fact(kept, request.getHeader(name));
      }
    }
    written
        .fact(Fact.TLS, request.getAttribute(TLS))
        .fact(Fact.CIPHER, request.getAttribute(CIPHER));
    return certified(written, request.getAttribute(CERTIFICATES));
  }

  private Transport.Writing certified(Transport.Writing written, @Nullable Object shown) {
    if (shown instanceof X509Certificate[] chain && chain.length > 0) {
      written
          .fact(Fact.CERTIFICATE, fingerprint(chain[0]))
          .fact(Fact.CERTIFICATE_SERIAL, "0x" + chain[0].getSerialNumber().toString(16));
    }
    return written;
  }

  private String fingerprint(X509Certificate certificate) {
    String known = fingerprints.get(certificate);
    if (known == null) {
      if (fingerprints.size() >= CERTIFICATES_MOST) {
        fingerprints.clear();
      }
      known = digest(certificate);
      fingerprints.put(certificate, known);
    }
    return known;
  }

  private static String digest(X509Certificate certificate) {
    try {
      return Digests.of(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that was shown cannot be written", e);
    }
  }
}
