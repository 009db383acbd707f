package org.fengqiao.hub.channel;

import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.attachment.HeaderSizeExceededException;
import org.apache.cxf.io.CacheSizeExceededException;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.Rejection;
import org.fengqiao.hub.canonical.RejectionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** What an exception means to the sender; the exception's own words stay inside the hub. */
final class Causes {

  private static final int DEPTH = 20;

  private Causes() {}

  /** The meaning; where an attachment was too large, with the limit that was set for one. */
  static Rejection rejection(@Nullable Throwable problem, @Nullable DataSize largest) {
    @Nullable Throwable cause = problem;
    for (int i = 0; cause != null && i < DEPTH; i++) {
      Optional<Rejection> meaning = meaning(cause, largest);
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

  private static Optional<Rejection> meaning(Throwable cause, @Nullable DataSize largest) {
    if (cause instanceof Rejected rejected) {
      return Optional.of(rejected.rejection());
    }
    if (cause instanceof WSSecurityException) {
      return Optional.of(Rejection.of(Fault.at("/", RejectionCode.SIGNATURE_INVALID)));
    }
    if (cause instanceof CacheSizeExceededException) {
      return Optional.of(
          Rejection.of(
              largest == null
                  ? Fault.at("/", RejectionCode.TOO_LARGE, "attachment")
                  : BoundedBytes.tooLarge(largest)));
    }
    if (cause instanceof HeaderSizeExceededException) {
      return Optional.of(
          Rejection.of(Fault.at("/", RejectionCode.TOO_LARGE, "the head of an attachment")));
    }
    if (cause instanceof IOException io
        && String.valueOf(io.getMessage()).contains("more attachments than")) {
      return Optional.of(
          Rejection.of(
              Fault.at("/", RejectionCode.TOO_LARGE, SoapService.ATTACHMENTS + " attachments")));
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
