package org.fengqiao.hub.canonical;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.HexFormat;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** SHA-256 as the hub writes it: 64 lower-case hexadecimal digits. */
public final class Digests {

  private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

  private Digests() {}

  /** A fresh SHA-256. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * A fresh digest.
   *
   * @param algorithm {@code SHA-256} or {@code SM3}
   */
  public static MessageDigest of(String algorithm) {
    try {
      return algorithm.equals("SM3")
          ? MessageDigest.getInstance("SM3", BOUNCY_CASTLE)
          : MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalArgumentException("no digest " + algorithm + " is known here", e);
    }
  }

  /** The digest of these bytes. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /**
   * The digest of a file.
   *
   * @param algorithm {@code SHA-256} or {@code SM3}
   */
  public static String of(Path file, String algorithm) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = of(algorithm);
      byte[] chunk = new byte[64 * 1024];
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        digest.update(chunk, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("an attachment cannot be read", e);
    }
  }
}
