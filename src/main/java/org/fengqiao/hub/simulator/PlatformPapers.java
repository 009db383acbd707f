package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The referrals a platform shows, each from one sample as a case of its own with its own paper. */
public final class PlatformPapers {

  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  private final String sample;
  private final String courtCode;

  /**
   * Papers of a court.
   *
   * @param sample a referral of {@code mappings/court-platform/samples}
   * @param courtCode 法院代字 of the court
   */
  public PlatformPapers(Path sample, String courtCode) {
    try {
      this.sample = Files.readString(sample, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(sample + " cannot be read", e);
    }
    this.courtCode = courtCode;
  }

  /** The number of the court's n-th case of the year. */
  public String caseNumber(int number) {
    return "（2026）" + courtCode + "民初" + number + "号";
  }

  /** The referral of the n-th case. */
  public String referral(String id, int number) {
    return referral(id, caseNumber(number));
  }

  /** A referral under any number, right or wrong. */
  public String referral(String id, String caseNumber) {
    byte[] paper = paper(id);
    String now = LocalDateTime.now(QINGDAO).format(LOCAL);
    return sample
        .replaceFirst("(\"XXBH\": ?\")[^\"]*", "$1" + id)
        .replaceFirst("(\"FSSJ\": ?\")[^\"]*", "$1" + now)
        .replaceFirst("(\"FASJ\": ?\")[^\"]*", "$1" + now)
        .replaceFirst("(\"AH\": ?\")[^\"]*", "$1" + caseNumber)
        .replaceFirst("(\"ZJS\": ?\")[^\"]*", "$1" + paper.length)
        .replaceFirst("(\"ZY\": ?\")[^\"]*", "$1" + Digests.sha256(paper));
  }

  /** The one paper that goes with the row of this id. */
  public byte[] paper(String id) {
    return AgreementPdf.of(id);
  }
}
