package org.fengqiao.hub.channel;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.InboxPage;
import org.fengqiao.hub.canonical.Parcel;
import org.fengqiao.hub.canonical.StoredAttachment;

/**
 * A page of a pull inbox, as JSON.
 *
 * @param deliveries what waits
 * @param more whether there are others behind these
 */
record RestInboxPage(List<Delivery> deliveries, boolean more) {

  static RestInboxPage of(InboxPage page) {
    return new RestInboxPage(page.parcels().stream().map(Delivery::of).toList(), page.more());
  }

  /**
   * One waiting message.
   *
   * @param deliveryId acknowledge it by this
   * @param kind what it carries
   * @param caseId the hub's case
   * @param attachments materials to fetch from {@code /attachments}
   * @param message the canonical JSON document
   */
  record Delivery(
      UUID deliveryId,
      @Schema(example = "case-referral") String kind,
      UUID caseId,
      List<StoredAttachment> attachments,
      @JsonRawValue @Schema(type = "object") String message) {

    static Delivery of(Parcel parcel) {
      return new Delivery(
          parcel.deliveryId(),
          parcel.kind().id(),
          parcel.caseId(),
          parcel.attachments(),
          new String(parcel.content(), StandardCharsets.UTF_8));
    }
  }
}
