package org.fengqiao.hub.simulator.cli;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** Verifies the hub's receipts with nothing but its certificate, as a court would. */
final class ReceiptCheck {

  private final ECPublicKey key;

  ReceiptCheck(X509Certificate hub) {
    this.key = (ECPublicKey) hub.getPublicKey();
  }

  /** Whether this is the hub's word that it holds the message. */
  boolean holds(@Nullable String receipt, String messageId) {
    if (receipt == null) {
      return false;
    }
    try {
      JWSObject jws = JWSObject.parse(receipt);
      Object named = jws.getPayload().toJSONObject().get("messageId");
      return jws.verify(new ECDSAVerifier(key)) && messageId.equals(named);
    } catch (ParseException | JOSEException e) {
      return false;
    }
  }
}
