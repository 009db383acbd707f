package org.fengqiao.hub.ledger.search;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keys under which parties are found. A key is a keyed hash of a name or number, so that the index
 * tells nobody who is in it, and nobody without the hub's key can try names on it.
 */
@Component
public class PartyIndex {

  private static final String HMAC = "HmacSHA256";
  private static final int LENGTH = 16;

  private final SecretKey secret;

  @Autowired
  PartyIndex(SearchKey key) {
    this(key.secret());
  }

  PartyIndex(SecretKey secret) {
    this.secret = secret;
  }

  /** The keys of names and numbers, each once; blank ones have none. */
  public List<byte[]> keys(Collection<String> values) {
    Mac mac = mac();
    return values.stream()
        .map(PartyIndex::normal)
        .filter(value -> !value.isEmpty())
        .distinct()
        .map(value -> key(mac, value))
        .toList();
  }

  byte[] key(String value) {
    return key(mac(), normal(value));
  }

  private static byte[] key(Mac mac, String value) {
    return Arrays.copyOf(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)), LENGTH);
  }

  private Mac mac() {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(secret);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }

  /** Width, case, spaces and hyphens do not tell persons or numbers apart. */
  static String normal(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}\\p{Pd}]", "")
        .toUpperCase(Locale.ROOT);
  }
}
