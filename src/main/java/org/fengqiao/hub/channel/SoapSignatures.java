package org.fengqiao.hub.channel;

import java.util.HashMap;
import java.util.Map;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.ws.security.SecurityConstants;
import org.apache.cxf.ws.security.wss4j.WSS4JInInterceptor;
import org.apache.cxf.ws.security.wss4j.WSS4JOutInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;
import org.apache.wss4j.common.cache.MemoryReplayCache;
import org.apache.wss4j.common.cache.ReplayCache;
import org.fengqiao.hub.partner.Partner;
import org.springframework.stereotype.Component;

/**
 * WS-Security where a partner's file asks for it: body and timestamp signed with the partner's own
 * certificate, in their proper places, each timestamp taken once. Attachments are covered by the
 * digests inside the signed body, so they are not expanded into it.
 */
@Component
class SoapSignatures {

  private static final String ACTIONS =
      ConfigurationConstants.SIGNATURE + " " + ConfigurationConstants.TIMESTAMP;
  private static final String TIMESTAMP =
      "{}{http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd}Timestamp";
  // the answer speaks the SOAP version of the question
  private static final String BODY =
      "{}{http://schemas.xmlsoap.org/soap/envelope/}Body;"
          + "{}{http://www.w3.org/2003/05/soap-envelope}Body";

  private final Caller caller;
  private final SignatureKeys keys;
  private final DoorSettings settings;
  private final ReplayCache seen = new MemoryReplayCache();

  SoapSignatures(Caller caller, SignatureKeys keys, DoorSettings settings) {
    this.caller = caller;
    this.keys = keys;
    this.settings = settings;
  }

  /** Puts the check of signatures into a request's chain when its sender has to sign. */
  AbstractPhaseInterceptor<Message> demand() {
    WSS4JInInterceptor verify = verifier();
    SignedParts coverage = new SignedParts();
    OneBody oneBody = new OneBody();
    return new AbstractPhaseInterceptor<>(Phase.RECEIVE) {
      @Override
      public void handleMessage(Message message) {
        Partner partner = caller.partner();
        if (partner.wsSecurity() == Partner.WsSecurity.REQUIRED) {
          message.put(SecurityConstants.TIMESTAMP_CACHE_INSTANCE, seen);
          message.put(SecurityConstants.ENABLE_TIMESTAMP_CACHE, "true");
          message.put(SecurityConstants.EXPAND_XOP_INCLUDE, "false");
          message.getInterceptorChain().add(oneBody);
          message.getInterceptorChain().add(verify);
          message.getInterceptorChain().add(coverage);
          message.getInterceptorChain().add(new SignerIsSender(partner));
        }
      }
    };
  }

  /** Signs what goes back to a partner that signs itself. */
  AbstractPhaseInterceptor<Message> sign() {
    WSS4JOutInterceptor signer = signer();
    return new AbstractPhaseInterceptor<>(Phase.SETUP) {
      @Override
      public void handleMessage(Message message) {
        if (caller.partner().wsSecurity() == Partner.WsSecurity.REQUIRED) {
          message.getInterceptorChain().add(signer);
        }
      }
    };
  }

  private WSS4JInInterceptor verifier() {
    Map<String, Object> how = new HashMap<>();
    how.put(ConfigurationConstants.ACTION, ACTIONS);
    how.put(ConfigurationConstants.SIG_VER_PROP_REF_ID, "partners");
    how.put("partners", keys.verification());
    how.put(ConfigurationConstants.IS_BSP_COMPLIANT, "false");
    String life = String.valueOf(settings.wsSecurity().timestampLife().toSeconds());
    how.put(ConfigurationConstants.TTL_TIMESTAMP, life);
    how.put(ConfigurationConstants.TTL_FUTURE_TIMESTAMP, "60");
    how.put(ConfigurationConstants.EXPAND_XOP_INCLUDE, "false");
    how.put(ConfigurationConstants.ENABLE_SIGNATURE_CONFIRMATION, "false");
    return new WSS4JInInterceptor(how);
  }

  /** A new signer for the hub's own messages; safe for many threads. */
  WSS4JOutInterceptor signer() {
    Map<String, Object> how = new HashMap<>();
    how.put(
        ConfigurationConstants.ACTION,
        ConfigurationConstants.TIMESTAMP + " " + ConfigurationConstants.SIGNATURE);
    how.put(ConfigurationConstants.USER, keys.alias());
    how.put(ConfigurationConstants.SIG_PROP_REF_ID, "hub");
    how.put("hub", keys.signing());
    how.put(ConfigurationConstants.PW_CALLBACK_REF, keys.password());
    how.put(ConfigurationConstants.SIG_KEY_ID, "DirectReference");
    how.put(ConfigurationConstants.SIG_ALGO, keys.algorithm());
    how.put(ConfigurationConstants.SIG_DIGEST_ALGO, "http://www.w3.org/2001/04/xmlenc#sha256");
    how.put(ConfigurationConstants.SIGNATURE_PARTS, TIMESTAMP);
    how.put(ConfigurationConstants.OPTIONAL_SIGNATURE_PARTS, BODY);
    how.put(ConfigurationConstants.EXPAND_XOP_INCLUDE, "false");
    String life = String.valueOf(settings.wsSecurity().timestampLife().toSeconds());
    how.put(ConfigurationConstants.TTL_TIMESTAMP, life);
    return new WSS4JOutInterceptor(how);
  }
}
