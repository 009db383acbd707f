package org.fengqiao.hub.risk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What stands in the index for a number, a name or an address: HMAC-SHA-256 under a key the
 * database does not have, cut to 128 bits. Equal values are found, none can be read back or tried
 * out without the key. Thread-safe.
 */
final class KeyedHash {

  private static final String ALGORITHM = "HmacSHA256";

  private final ThreadLocal<Mac> macs;

  /**
   * A hash under a key.
   *
   * @param key at least 32 bytes
   */
  KeyedHash(byte[] key) {
    SecretKeySpec secret = new SecretKeySpec(key.clone(), ALGORITHM);
    macs = ThreadLocal.withInitial(() -> mac(secret));
  }

  private static Mac mac(SecretKeySpec secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  /** The hash of a value; the same value of another kind has another one. */
  UUID of(String kind, String value) {
    ByteBuffer bits = ByteBuffer.wrap(bytes(kind + '\n' + value));
    return new UUID(bits.getLong(), bits.getLong());
  }

  /** A key made of this one for another purpose, 128 bits. */
  byte[] derive(String purpose) {
    return Arrays.copyOf(bytes("derive\n" + purpose), 16);
  }

  private byte[] bytes(String text) {
    return macs.get().doFinal(text.getBytes(StandardCharsets.UTF_8));
  }
}
