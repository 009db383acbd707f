package org.fengqiao.hub.channel;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejection;

/**
 * A "no" over REST (RFC 9457): its type names the reason, its faults say what to change.
 *
 * @param type a URN of the first fault's code
 * @param title what is wrong, in English
 * @param titleZh the same in Chinese
 * @param status the HTTP status again
 * @param faults everything found
 */
@Schema(name = "Problem", description = "拒绝原因 · Why a request was refused (RFC 9457)")
record Problem(
    @Schema(example = "urn:fengqiao:hub:rejection:MESSAGE_ID_CONFLICT") String type,
    @Schema(example = "This message id was used for other content") String title,
    @JsonProperty("titleZh") @Schema(example = "该消息编号已用于另一内容") String titleZh,
    @Schema(example = "409") int status,
    List<FaultText> faults) {

  static Problem of(int status, Rejection rejection) {
    Fault first = rejection.first();
    return new Problem(
        "urn:fengqiao:hub:rejection:" + first.code().name(),
        first.textEn(),
        first.textZh(),
        status,
        rejection.faults().stream().map(FaultText::of).toList());
  }
}
