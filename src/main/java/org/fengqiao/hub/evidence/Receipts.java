package org.fengqiao.hub.evidence;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.util.Base64URL;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.hub.canonical.Fault;
import org.springframework.stereotype.Component;

/**
 * Signs receipts: a compact JWS (RFC 7515) over the facts of the acceptance, verifiable offline
 * with the hub's certificate, named by the header {@code x5t#S256}.
 */
@Component
public class Receipts {

  private final HubKey key;

  Receipts(HubKey key) {
    this.key = key;
  }

  /**
   * Signs what the hub answers.
   *
   * @param receiptId id of this receipt
   * @param requestId the hub's id of the message
   * @param partner who sent it
   * @param messageId the sender's id
   * @param digest SHA-256 of the bytes as they came
   * @param receivedAt when the hub had them
   * @param faults why it was refused; empty when it was accepted
   * @param warnings what was remarked although it was accepted
   * @return the compact JWS
   */
  public String sign(
      UUID receiptId,
      UUID requestId,
      String partner,
      String messageId,
      String digest,
      Instant receivedAt,
      List<Fault> faults,
      List<Fault> warnings) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", "fengqiao-hub");
    claims.put("jti", receiptId.toString());
    claims.put("requestId", requestId.toString());
    claims.put("partner", partner);
    claims.put("messageId", messageId);
    claims.put("digest", "sha-256:" + digest);
    claims.put("receivedAt", receivedAt.toString());
    claims.put("status", faults.isEmpty() ? "ACCEPTED" : "REJECTED");
    if (!faults.isEmpty()) {
      claims.put("codes", codes(faults));
    }
    if (!warnings.isEmpty()) {
      claims.put("warnings", codes(warnings));
    }
    JWSObject jws = new JWSObject(key.header(), new Payload(encoded(claims)));
    try {
      jws.sign(key.signer());
    } catch (JOSEException e) {
      throw new IllegalStateException("the hub's key cannot sign", e);
    }
    return jws.serialize();
  }

  /** Nothing here is secret: the library's own encoder takes constant time, which is slow. */
  private static Base64URL encoded(Map<String, Object> claims) {
    byte[] json = new Payload(claims).toBytes();
    return new Base64URL(Base64.getUrlEncoder().withoutPadding().encodeToString(json));
  }

  private static List<String> codes(List<Fault> remarks) {
    return remarks.stream().map(remark -> remark.code().name()).distinct().toList();
  }
}
