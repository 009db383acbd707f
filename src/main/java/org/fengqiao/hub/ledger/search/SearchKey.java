package org.fengqiao.hub.ledger.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The secret of the party index. It lies in the ledger wrapped by the hub's own key, so that every
 * hub of a cluster has the same, and a copy of the database alone tells nothing. A hub whose own
 * key was changed begins a new generation; what was indexed before is then not found by party.
 */
@Component
class SearchKey {

  private static final Logger LOG = LoggerFactory.getLogger(SearchKey.class);
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final SecretKeySpec wrapping;
  private final SecureRandom random = new SecureRandom();

  SearchKey(
      JdbcTemplate jdbc,
      Clock clock,
      @Value("${hub.tls.key-store}") Path store,
      @Value("${hub.tls.key-store-password}") String password)
      throws IOException, GeneralSecurityException {
    this.jdbc = jdbc;
    this.clock = clock;
    this.wrapping = wrapping(store, password);
  }

  private static SecretKeySpec wrapping(Path store, String password)
      throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, password.toCharArray());
    }
    byte[] own = keys.getKey(keys.aliases().nextElement(), password.toCharArray()).getEncoded();
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(own, "HmacSHA256"));
    return new SecretKeySpec(
        mac.doFinal("fengqiao-hub search key 1".getBytes(StandardCharsets.UTF_8)), "AES");
  }

  SecretKey secret() {
    byte @Nullable [] latest = latest();
    if (latest == null) {
      make(1);
      latest = latest();
    }
    @Nullable SecretKey secret = latest == null ? null : unwrapped(latest);
    if (secret != null) {
      return secret;
    }
    LOG.warn(
        "The hub's key was changed: messages taken before are not found by party until the index"
            + " is written again");
    Integer generation =
        jdbc.queryForObject("select max(generation) from search_key", Integer.class);
    make(generation == null ? 1 : generation + 1);
    return secret();
  }

  private byte @Nullable [] latest() {
    List<byte[]> found =
        jdbc.queryForList(
            "select wrapped from search_key order by generation desc limit 1", byte[].class);
    return found.isEmpty() ? null : found.get(0);
  }

  /** Of two hubs that start together one makes it; the other reads it. */
  private void make(int generation) {
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    jdbc.update(
        "insert into search_key values (?, ?, ?) on conflict do nothing",
        generation,
        wrapped(secret),
        clock.instant().atOffset(ZoneOffset.UTC));
  }

  private byte[] wrapped(byte[] secret) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(secret);
      byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
      return whole;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the search key cannot be wrapped", e);
    }
  }

  private @Nullable SecretKey unwrapped(byte[] whole) {
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, NONCE));
      return new SecretKeySpec(cipher.doFinal(whole, NONCE, whole.length - NONCE), "HmacSHA256");
    } catch (AEADBadTagException wrappedByAnotherKey) {
      return null;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the search key cannot be unwrapped", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, wrapping, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
