package org.fengqiao.hub.console;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.StatusAnswer;
import org.fengqiao.hub.ledger.CaseEntry;
import org.jspecify.annotations.Nullable;

/** A case with every message, receipt and delivery, as its partners may read it. */
@Schema(description = "案件全过程：报文、回执与送达 / a case with every message, receipt and delivery")
record CaseStory(
    @Schema(description = "枢纽案件编号 / the hub's id") UUID caseId,
    @Schema(description = "案号 / case number") String caseNumber,
    @Schema(description = "案号链，首个为移送时案号 / its numbers, the one it was referred under first")
        List<Numbered> caseNumberChain,
    @Schema(description = "移送法院 / referring court") String court,
    @Schema(description = "调解中心 / mediation centre") String centre,
    @Schema(description = "状态 / state") String state,
    @Schema(description = "状态中文名 / state in Chinese") String stateZh,
    @Schema(description = "移送版本 / referral version in force") int referralVersion,
    @Schema(description = "分派：站点、轨道、优先级 / proposed station, track and priority")
        CaseEntry.@Nullable Dispatched dispatched,
    Instant openedAt,
    Instant changedAt,
    @Schema(description = "确认程序 / what became of its agreement at each door it was taken to")
        List<StatusAnswer.Proceeding> proceedings,
    List<Entry> messages) {

  /** One of its numbers. */
  record Numbered(String caseNumber, @Nullable LocalDate since, @Nullable String referralMode) {}

  /** One message of the case. */
  record Entry(
      UUID requestId,
      int seq,
      String sender,
      String messageId,
      String kind,
      String state,
      @Nullable String verdict,
      @Nullable Instant eventTime,
      Instant receivedAt,
      String digest,
      Receipt receipt,
      @Nullable String rejection,
      List<Delivered> deliveries) {}

  /** The hub's signed receipt for a message; the JWS only for the partner it was given to. */
  record Receipt(UUID receiptId, @Nullable String jws) {}

  /** One delivery of a message. */
  record Delivered(
      UUID deliveryId,
      String partner,
      String state,
      int attempts,
      Instant createdAt,
      Instant changedAt,
      @Nullable Instant nextAttemptAt,
      @Nullable String partnerStatus,
      @Nullable String lastError) {}
}
