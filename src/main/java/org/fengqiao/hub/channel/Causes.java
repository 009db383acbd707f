package org.fengqiao.hub.channel;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.io.CacheSizeExceededException;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.Rejection;
import org.fengqiao.hub.canonical.RejectionCode;
import org.jspecify.annotations.Nullable;

/** What an exception means to the sender; the exception's own words stay inside the hub. */
final class Causes {

  private static final int DEPTH = 20;

  private Causes() {}

  static Rejection rejection(@Nullable Throwable problem) {
    @Nullable Throwable cause = problem;
    for (int i = 0; cause != null && i < DEPTH; i++) {
      Optional<Rejection> meaning = meaning(cause);
      if (meaning.isPresent()) {
        return meaning.get();
      }
      cause = cause.getCause();
    }
    return Rejection.of(
        problem instanceof org.apache.cxf.interceptor.Fault soap && isSenders(soap)
            ? Fault.at("/", RejectionCode.MALFORMED, "SOAP")
            : Fault.at("/", RejectionCode.INTERNAL));
  }

  private static Optional<Rejection> meaning(Throwable cause) {
    if (cause instanceof Rejected rejected) {
      return Optional.of(rejected.rejection());
    }
    if (cause instanceof WSSecurityException) {
      return Optional.of(Rejection.of(Fault.at("/", RejectionCode.SIGNATURE_INVALID)));
    }
    if (cause instanceof CacheSizeExceededException) {
      return Optional.of(Rejection.of(Fault.at("/", RejectionCode.TOO_LARGE, "attachment")));
    }
    if (cause instanceof XMLStreamException xml) {
      return Optional.of(Rejection.of(HardenedXml.fault(xml)));
    }
    return Optional.empty();
  }

  private static boolean isSenders(org.apache.cxf.interceptor.Fault fault) {
    String code = fault.getFaultCode().getLocalPart();
    return !code.equals("Server") && !code.equals("Receiver") && !code.equals("server");
  }
}
