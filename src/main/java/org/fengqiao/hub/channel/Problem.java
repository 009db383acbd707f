package org.fengqiao.hub.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.Acknowledgement;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * A "no" over REST (RFC 9457): its type names the reason, its faults say what to change.
 *
 * @param type a URN of the first fault's code
 * @param title what is wrong, in English
 * @param titleZh the same in Chinese
 * @param status the HTTP status again
 * @param faults everything found
 * @param requestId the hub's id of the message, when it was stored
 * @param receipt signed negative receipt, when it was stored
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem", description = "拒绝原因 · Why a request was refused (RFC 9457)")
record Problem(
    @Schema(example = "urn:fengqiao:hub:rejection:MESSAGE_ID_CONFLICT") String type,
    @Schema(example = "This message id was used for other content") String title,
    @Schema(example = "该消息编号已用于另一内容") String titleZh,
    @Schema(example = "409") int status,
    List<FaultText> faults,
    @Nullable UUID requestId,
    @Schema(description = "否定回执 · Signed negative receipt, when the message was stored")
        @Nullable String receipt) {

  static Problem of(int status, Rejection rejection) {
    return of(status, rejection, null, null);
  }

  static Problem of(int status, Rejection rejection, Acknowledgement given) {
    return of(status, rejection, given.requestId(), given.receipt());
  }

  private static Problem of(
      int status, Rejection rejection, @Nullable UUID requestId, @Nullable String receipt) {
    Fault first = rejection.first();
    return new Problem(
        "urn:fengqiao:hub:rejection:" + first.code().name(),
        first.textEn(),
        first.textZh(),
        status,
        rejection.faults().stream().map(FaultText::of).toList(),
        requestId,
        receipt);
  }
}
