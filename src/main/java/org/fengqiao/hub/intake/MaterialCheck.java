package org.fengqiao.hub.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.canonical.Facts;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.Rejection;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.StoredAttachment;
import org.fengqiao.hub.canonical.model.DigestAlgorithm;
import org.fengqiao.hub.canonical.model.Material;
import org.fengqiao.hub.evidence.Attachments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every material a message names must be in the store under the digest it names and of the size it
 * announces, whether its bytes came with the message or before it.
 */
@Component
class MaterialCheck {

  private final Attachments store;

  MaterialCheck(Attachments store) {
    this.store = store;
  }

  void check(Inbound inbound, Facts facts) {
    List<Fault> faults = new ArrayList<>();
    int position = 0;
    for (Material material : facts.materials()) {
      position++;
      String place = "/" + inbound.kind().id() + "/materials/material[" + position + "]";
      StoredAttachment attachment = stored(inbound, material);
      if (attachment == null) {
        boolean cameAlong = !inbound.attachments().isEmpty();
        faults.add(
            Fault.at(
                place + "/digest",
                cameAlong ? RejectionCode.DIGEST_MISMATCH : RejectionCode.ATTACHMENT_MISSING));
      } else if (attachment.size() != material.getSize()) {
        faults.add(
            Fault.at(
                place + "/size",
                RejectionCode.ATTACHMENT_SIZE,
                String.valueOf(material.getSize()),
                String.valueOf(attachment.size())));
      }
    }
    if (!faults.isEmpty()) {
      throw new Rejected(new Rejection(faults));
    }
  }

  /** The stored bytes of every material, each once. */
  List<StoredAttachment> stored(Inbound inbound, Facts facts) {
    Map<String, StoredAttachment> found = new LinkedHashMap<>();
    for (Material material : facts.materials()) {
      StoredAttachment attachment = stored(inbound, material);
      if (attachment != null) {
        found.put(attachment.digest(), attachment);
      }
    }
    return List.copyOf(found.values());
  }

  private @Nullable StoredAttachment stored(Inbound inbound, Material material) {
    if (material.getDigestAlgorithm() == DigestAlgorithm.SM3) {
      return inbound.attachments().stream()
          .filter(a -> store.digest(a.digest(), "SM3").equals(material.getDigest()))
          .findFirst()
          .orElse(null);
    }
    return inbound.attachments().stream()
        .filter(a -> a.digest().equals(material.getDigest()))
        .findFirst()
        .orElseGet(() -> sentBefore(material.getDigest()));
  }

  private @Nullable StoredAttachment sentBefore(String digest) {
    return store.holds(digest) ? store.describe(digest) : null;
  }
}
