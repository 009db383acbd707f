package org.fengqiao.hub.simulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import org.apache.cxf.ws.security.wss4j.WSS4JOutInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.fengqiao.hub.simulator.pki.Identity;

/** WS-Security as the stricter courts use it: body and timestamp signed, certificate included. */
final class CourtSignature {

  private static final String SIGNED_PARTS =
      "{}{http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd}"
          + "Timestamp;{}Body;";

  private CourtSignature() {}

  static WSS4JOutInterceptor by(Identity identity) {
    Properties crypto = new Properties();
    crypto.put("org.apache.wss4j.crypto.provider", "org.apache.wss4j.common.crypto.Merlin");
    crypto.put("org.apache.wss4j.crypto.merlin.keystore.type", "PKCS12");
    crypto.put("org.apache.wss4j.crypto.merlin.keystore.file", identity.keyStore().toString());
    crypto.put("org.apache.wss4j.crypto.merlin.keystore.password", identity.password());
    Map<String, Object> properties = new HashMap<>();
    properties.put(
        ConfigurationConstants.ACTION,
        ConfigurationConstants.TIMESTAMP + " " + ConfigurationConstants.SIGNATURE);
    properties.put(ConfigurationConstants.SIGNATURE_USER, identity.alias());
    properties.put(ConfigurationConstants.SIG_PROP_REF_ID, "crypto");
    properties.put("crypto", crypto);
    properties.put(ConfigurationConstants.PW_CALLBACK_REF, answering(identity.password()));
    properties.put(ConfigurationConstants.SIG_KEY_ID, "DirectReference");
    properties.put(ConfigurationConstants.SIGNATURE_PARTS, SIGNED_PARTS);
    properties.put(
        ConfigurationConstants.SIG_ALGO, "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256");
    properties.put(
        ConfigurationConstants.SIG_DIGEST_ALGO, "http://www.w3.org/2001/04/xmlenc#sha256");
    properties.put(ConfigurationConstants.EXPAND_XOP_INCLUDE, "false");
    return new WSS4JOutInterceptor(properties);
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
