package org.fengqiao.hub.ledger.users;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who may use the operators' pages.
 *
 * @param name what they log in with
 * @param displayName how others see them
 * @param passwordHash {@code {bcrypt}…}
 * @param roles what they are, by the roles' ids
 * @param organisations partner ids whose messages and cases they may see; empty for all
 * @param enabled whether they may log in
 * @param lockedUntil until when no password is looked at, after too many wrong ones
 * @param version grows with every change of what they may
 * @param changedAt when that was changed last
 * @param changedBy who changed it
 */
public record UserEntry(
    String name,
    String displayName,
    String passwordHash,
    Set<String> roles,
    Set<String> organisations,
    boolean enabled,
    @Nullable Instant lockedUntil,
    int version,
    Instant changedAt,
    String changedBy) {

  /** Never the hash. */
  @Override
  public String toString() {
    return "UserEntry[" + name + ", roles=" + roles + ", organisations=" + organisations + "]";
  }
}
