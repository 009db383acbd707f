package org.fengqiao.hub.channel;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.WSHandlerConstants;
import org.apache.wss4j.dom.handler.WSHandlerResult;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.partner.Partner;
import org.jspecify.annotations.Nullable;

/** The one who signed must be the one who speaks: a good signature of somebody else is refused. */
final class SignerIsSender extends AbstractPhaseInterceptor<Message> {

  private final Partner partner;

  SignerIsSender(Partner partner) {
    super(Phase.USER_PROTOCOL);
    this.partner = partner;
  }

  @Override
  public void handleMessage(Message message) {
    @Nullable Object results = message.get(WSHandlerConstants.RECV_RESULTS);
    boolean own =
        results instanceof List<?> list
            && !list.isEmpty()
            && signers(list)
                .allMatch(c -> c.getSubjectX500Principal().equals(partner.certificate()))
            && signers(list).findAny().isPresent();
    if (!own) {
      throw new Rejected(Fault.at("/", RejectionCode.SIGNATURE_INVALID));
    }
  }

  private static Stream<X509Certificate> signers(List<?> results) {
    return results.stream()
        .map(WSHandlerResult.class::cast)
        .flatMap(result -> result.getResults().stream())
        .map(one -> (X509Certificate) one.get(WSSecurityEngineResult.TAG_X509_CERTIFICATE))
        .filter(Objects::nonNull);
  }
}
