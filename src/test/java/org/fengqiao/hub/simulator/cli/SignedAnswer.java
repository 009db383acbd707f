package org.fengqiao.hub.simulator.cli;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.WSDataRef;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.fengqiao.hub.simulator.pki.Identity;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * An answer of the hub whose signature held.
 *
 * @param signer whose key it is
 * @param signedElements names of what the signature covers, where it stands in its proper place
 */
record SignedAnswer(X509Certificate signer, List<String> signedElements) {

  /** Verifies an answer as a court does that believes the given identity's authorities. */
  static SignedAnswer verified(String envelope, Identity court) throws Exception {
    Document document = SignedEnvelope.parse(envelope);
    Merlin authorities = new Merlin();
    authorities.setTrustStore(court.authorities());
    RequestData how = new RequestData();
    how.setSigVerCrypto(authorities);
    how.setDisableBSPEnforcement(true);
    WSSecurityEngineResult result =
        Objects.requireNonNull(
                new WSSecurityEngine()
                    .processSecurityHeader(document, how)
                    .getActionResults()
                    .get(WSConstants.SIGN))
            .get(0);
    List<String> names = new ArrayList<>();
    for (Object reference : (List<?>) found(result, WSSecurityEngineResult.TAG_DATA_REF_URIS)) {
      Element covered = ((WSDataRef) reference).getProtectedElement();
      boolean own = covered.getOwnerDocument() == document;
      names.add(own ? covered.getLocalName() : "elsewhere");
    }
    return new SignedAnswer(
        (X509Certificate) found(result, WSSecurityEngineResult.TAG_X509_CERTIFICATE), names);
  }

  private static Object found(WSSecurityEngineResult result, String tag) {
    return Objects.requireNonNull(result.get(tag));
  }
}
