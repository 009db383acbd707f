package org.fengqiao.hub.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.ledger.statistics.FiledReturns;
import org.fengqiao.hub.ledger.statistics.FiledReturns.Filed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The returns that were filed, each version with where it stands between hub and regulator. */
@Component
class FiledReturnList {

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");
  private static final int MOST = 500;

  private final FiledReturns filed;
  private final CodeTables codes;
  private final Clock clock;

  FiledReturnList(FiledReturns filed, CodeTables codes, Clock clock) {
    this.filed = filed;
    this.codes = codes;
    this.clock = clock;
  }

  /** Where a version stands. */
  enum Standing {
    UNDER_WAY("报送中"),
    NOT_DELIVERED("未能送达"),
    SENT("已送达，待回执"),
    OVERDUE("回执逾期"),
    TAKEN("已接收"),
    SENT_BACK("退回更正"),
    SUPERSEDED("已被新版本取代");

    private final String zh;

    Standing(String zh) {
      this.zh = zh;
    }
  }

  /**
   * A version of a return.
   *
   * @param standing where it stands
   * @param standingZh the same in Chinese
   * @param askedBy who had the hub compile it; absent where the centre sent it
   * @param answeredAt when the regulator said what became of it
   */
  record Line(
      String form,
      String period,
      int version,
      Standing standing,
      String standingZh,
      @Nullable String askedBy,
      Instant filedAt,
      @Nullable Instant deliveredAt,
      @Nullable Instant answeredAt,
      UUID hubCase,
      String messageId) {

    /** The colour it goes with. */
    public String tone() {
      return switch (standing) {
        case TAKEN -> "good";
        case NOT_DELIVERED, SENT_BACK -> "bad";
        case OVERDUE -> "warn";
        case UNDER_WAY, SENT, SUPERSEDED -> "";
      };
    }
  }

  /** Newest first. */
  List<Line> list() {
    Instant now = clock.instant();
    return filed.list(MOST).stream().map(it -> line(it, now)).toList();
  }

  private Line line(Filed version, Instant now) {
    Standing standing = standing(version, now);
    int slash = version.number().indexOf('/');
    return new Line(
        version.number().substring(0, slash),
        version.number().substring(slash + 1),
        version.version(),
        standing,
        standing.zh,
        version.askedBy(),
        version.filedAt(),
        version.deliveredAt(),
        version.answeredAt(),
        version.caseId(),
        version.messageId());
  }

  private Standing standing(Filed version, Instant now) {
    if (version.answer() != null) {
      return version.answer().equals("TAKEN") ? Standing.TAKEN : Standing.SENT_BACK;
    }
    if (version.version() < version.newest()) {
      return Standing.SUPERSEDED;
    }
    if ("FAILED".equals(version.delivery())) {
      return Standing.NOT_DELIVERED;
    }
    Instant delivered = version.deliveredAt();
    if (delivered == null) {
      return Standing.UNDER_WAY;
    }
    return now.isAfter(delivered.plus(patience(now))) ? Standing.OVERDUE : Standing.SENT;
  }

  private Duration patience(Instant now) {
    return codes
        .find("statistics-definitions", "ACKNOWLEDGEMENT", LocalDate.ofInstant(now, QINGDAO))
        .map(row -> Duration.ofDays(Long.parseLong(row.more("threshold"))))
        .orElseThrow();
  }
}
