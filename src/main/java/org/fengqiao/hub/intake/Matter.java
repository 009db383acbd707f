package org.fengqiao.hub.intake;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.canonical.model.IdentityDocument;
import org.jspecify.annotations.Nullable;

/**
 * What a referral is about: its parties and their contract (民诉法 art 127(5)). Kept as a digest, so
 * that the ledger can compare without knowing anybody's number.
 */
final class Matter {

  private Matter() {}

  /** Nothing when the message is no first referral, or names no contract. */
  static @Nullable String of(Object message) {
    if (!(message instanceof CaseReferral referral) || referral.getContractNo() == null) {
      return null;
    }
    Stream<String> numbers =
        referral.getParties().stream()
            .flatMap(party -> party.getIds().stream())
            .map(IdentityDocument::getNumber)
            .sorted();
    String text =
        Stream.concat(Stream.of(referral.getContractNo().strip()), numbers)
            .collect(Collectors.joining("\n"));
    return Digests.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
