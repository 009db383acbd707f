package org.fengqiao.hub.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.fengqiao.hub.ledger.users.Users;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.stereotype.Component;

/**
 * The user that is there at the first start: with the password that is set, or with one that is
 * made and shown once. A password that is set always holds, so that a lost one can be replaced.
 */
@Component
class FirstUser implements InitializingBean {

  private static final Logger LOG = LoggerFactory.getLogger(FirstUser.class);
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 20;
  private static final String BY = "hub";

  private final Users users;
  private final AccessSettings settings;

  FirstUser(Users users, AccessSettings settings) {
    this.users = users;
    this.settings = settings;
  }

  @Override
  public void afterPropertiesSet() {
    String name = settings.operator().user();
    @Nullable String set = settings.operator().passwordHash();
    if (set != null && !set.isBlank() && !set.startsWith("{bcrypt}$2")) {
      throw new PasswordHashUnusable();
    }
    var known = users.find(name);
    if (known.isEmpty()) {
      make(name, set == null || set.isBlank() ? earlier() : set);
    } else if (set != null && !set.isBlank() && !set.equals(known.get().passwordHash())) {
      users.password(name, set, BY);
    }
  }

  private void make(String name, @Nullable String hash) {
    String clear = random();
    String kept =
        hash == null
            ? PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(clear)
            : hash;
    boolean made =
        users.add(name, name, String.valueOf(kept), settings.operator().roles(), List.of(), BY);
    if (made && hash == null) {
      LOG.warn(
          "Operators log in as {} with the password {} (shown this once; to have a new one, set"
              + " hub.operator.password-hash)",
          name,
          clear);
    }
  }

  /** The password of a hub that kept it in a file. */
  private @Nullable String earlier() {
    Path file = settings.data().resolve("operator-password.bcrypt");
    try {
      return Files.exists(file) ? Files.readString(file).strip() : null;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
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
