package org.fengqiao.hub.channel;

import io.swagger.v3.oas.annotations.media.Schema;
import org.fengqiao.hub.canonical.Fault;

/**
 * One thing the sender must change, with all its words.
 *
 * @param code the reason
 * @param number its stable number
 * @param path where
 * @param textZh what is wrong, in Chinese
 * @param textEn what is wrong, in English
 * @param remedyZh what to do, in Chinese
 * @param remedyEn what to do, in English
 */
@Schema(name = "Fault", description = "须更正之处 · One thing the sender must change")
record FaultText(
    @Schema(example = "MESSAGE_ID_CONFLICT") String code,
    @Schema(example = "1201") int number,
    @Schema(description = "XPath-like, / for the whole message", example = "/") String path,
    @Schema(example = "该消息编号已用于另一内容") String textZh,
    @Schema(example = "This message id was used for other content") String textEn,
    @Schema(example = "使用新的消息编号") String remedyZh,
    @Schema(example = "Use a new message id") String remedyEn) {

  static FaultText of(Fault fault) {
    return new FaultText(
        fault.code().name(),
        fault.code().number(),
        fault.path(),
        fault.textZh(),
        fault.textEn(),
        fault.code().remedyZh(),
        fault.code().remedyEn());
  }
}
