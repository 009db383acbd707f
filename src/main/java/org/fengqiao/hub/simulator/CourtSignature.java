package org.fengqiao.hub.simulator;

import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import org.apache.cxf.ws.security.wss4j.WSS4JInInterceptor;
import org.apache.cxf.ws.security.wss4j.WSS4JOutInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.fengqiao.hub.simulator.pki.Identity;

/**
 * WS-Security as the stricter courts use it: body and timestamp signed, certificate included.
 * Attachments are covered by their digests in the signed body.
 */
final class CourtSignature {

  private static final String ACTIONS =
      ConfigurationConstants.TIMESTAMP + " " + ConfigurationConstants.SIGNATURE;
  private static final String SIGNED_PARTS =
      "{}{http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd}"
          + "Timestamp;{}{%s}Body;";
  private static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";
  private static final String CRYPTO = "court";

  private CourtSignature() {}

  /** Signs what the court sends, in the SOAP version it speaks. */
  static WSS4JOutInterceptor by(Identity identity, boolean soap12) {
    Map<String, Object> how = common(identity);
    how.put(ConfigurationConstants.SIGNATURE_USER, identity.alias());
    how.put(ConfigurationConstants.SIG_PROP_REF_ID, CRYPTO);
    how.put(ConfigurationConstants.PW_CALLBACK_REF, answering(identity.password()));
    how.put(ConfigurationConstants.SIG_KEY_ID, "DirectReference");
    how.put(
        ConfigurationConstants.SIGNATURE_PARTS, SIGNED_PARTS.formatted(soap12 ? SOAP_12 : SOAP_11));
    how.put(ConfigurationConstants.SIG_ALGO, "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256");
    how.put(ConfigurationConstants.SIG_DIGEST_ALGO, "http://www.w3.org/2001/04/xmlenc#sha256");
    return new WSS4JOutInterceptor(how);
  }

  /** Verifies what the hub sends. */
  static WSS4JInInterceptor verifying(Identity identity) {
    Map<String, Object> how = common(identity);
    how.put(ConfigurationConstants.SIG_VER_PROP_REF_ID, CRYPTO);
    how.put(ConfigurationConstants.IS_BSP_COMPLIANT, "false");
    how.put(ConfigurationConstants.ENABLE_SIGNATURE_CONFIRMATION, "false");
    return new WSS4JInInterceptor(how);
  }

  private static Map<String, Object> common(Identity identity) {
    KeyStore authorities = identity.authorities();
    Merlin crypto = new Merlin();
    crypto.setKeyStore(identity.keys());
    crypto.setTrustStore(authorities);
    Map<String, Object> how = new HashMap<>();
    how.put(ConfigurationConstants.ACTION, ACTIONS);
    how.put(CRYPTO, crypto);
    how.put(ConfigurationConstants.EXPAND_XOP_INCLUDE, "false");
    return how;
  }

  private static CallbackHandler answering(String password) {
    return callbacks -> {
      for (Callback callback : callbacks) {
        if (callback instanceof WSPasswordCallback question) {
          question.setPassword(password);
        }
      }
    };
  }
}
