package org.fengqiao.hub.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** The hash of the operators' password: set, found, or made at the first start and shown once. */
final class OperatorPassword {

  private static final Logger LOG = LoggerFactory.getLogger(OperatorPassword.class);
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 20;

  private final DoorSettings settings;

  OperatorPassword(DoorSettings settings) {
    this.settings = settings;
  }

  String hash() {
    @Nullable String set = settings.operator().passwordHash();
    if (set != null && !set.isBlank()) {
      return set;
    }
    Path file = settings.data().resolve("operator-password.bcrypt");
    try {
      return Files.exists(file) ? Files.readString(file).strip() : make(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read or written", e);
    }
  }

  private String make(Path file) throws IOException {
    String clear = random();
    String hash = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(clear);
    Files.createDirectories(settings.data());
    Files.writeString(file, hash);
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    LOG.warn(
        "Operators log in as {} with the password {} (shown this once; to have a new one, delete {})",
        settings.operator().user(),
        clear,
        file);
    return hash;
  }

  private static String random() {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
