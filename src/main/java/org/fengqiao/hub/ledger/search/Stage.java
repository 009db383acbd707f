package org.fengqiao.hub.ledger.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms a message has on its way. */
public enum Stage {
  /** The bytes as they came. */
  RAW,
  /** In the hub's own form. */
  CANONICAL,
  /** As the mapping wrote it for a partner: only what that partner may see. */
  TARGET,
  /** As it left; the target where the channel wraps nothing around it. */
  SENT,
  /** The signed receipt its sender was given (JWS). */
  RECEIPT;

  /** Its word in addresses: {@code raw}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The stage of this word. */
  public static Optional<Stage> of(String id) {
    return Arrays.stream(values()).filter(stage -> stage.id().equals(id)).findFirst();
  }
}
