package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The referrals an exchange court writes, each from one sample as a case of its own. */
public final class ExchangePapers {

  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  private final String sample;
  private final String courtCode;
  private final Charset charset;

  /**
   * Papers of a court.
   *
   * @param sample a referral of {@code mappings/court-exchange/samples}
   * @param courtCode 法院代字 of the court
   * @param charset it writes in
   */
  public ExchangePapers(Path sample, String courtCode, Charset charset) {
    try {
      this.sample = Files.readString(sample, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(sample + " cannot be read", e);
    }
    this.courtCode = courtCode;
    this.charset = charset;
  }

  /** The number of the court's n-th case of the year. */
  public String caseNumber(int number) {
    return "（2026）" + courtCode + "民初" + number + "号";
  }

  /** The referral of the n-th case. */
  public ExchangeMessage referral(String id, int number) {
    return new ExchangeMessage(id, text(id, number, charset).getBytes(charset));
  }

  /** The same with one material, whose content lies beside it. */
  public ExchangeMessage referral(String id, int number, byte[] pdf) {
    String material =
        """
        <材料><R><材料编号>M1</材料编号><材料种类代码>02</材料种类代码><材料种类名称>起诉状</材料种类名称>
        <材料名称>起诉状</材料名称><文件名>起诉状.pdf</文件名><媒体类型>application/pdf</媒体类型>
        <字节数>%d</字节数><摘要算法>SHA-256</摘要算法><摘要>%s</摘要></R></材料></移送内容>\
        """
            .formatted(pdf.length, Digests.sha256(pdf));
    String whole = text(id, number, charset).replace("</移送内容>", material);
    return new ExchangeMessage(id, whole.getBytes(charset), List.of(pdf));
  }

  /** The same in bytes that are not what they say. */
  public ExchangeMessage wrong(String id, int number) {
    byte[] document = text(id, number, StandardCharsets.UTF_8).getBytes(Charset.forName("GB18030"));
    return new ExchangeMessage(id, document);
  }

  private String text(String id, int number, Charset declared) {
    String now = LocalDateTime.now(QINGDAO).format(LOCAL);
    return sample
        .replaceFirst("encoding=\"[^\"]+\"", "encoding=\"" + declared.name() + "\"")
        .replaceFirst("<消息编号>[^<]*", "<消息编号>" + id)
        .replaceFirst("<发生时间>[^<]*", "<发生时间>" + now)
        .replaceFirst("<发送时间>[^<]*", "<发送时间>" + now)
        .replaceFirst("<案号>[^<]*", "<案号>" + caseNumber(number))
        .replaceFirst("<案件标识>[^<]*</案件标识>\\s*", "");
  }
}
