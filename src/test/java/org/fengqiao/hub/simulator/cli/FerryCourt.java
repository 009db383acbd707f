package org.fengqiao.hub.simulator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.simulator.ExchangeMessage;
import org.fengqiao.hub.simulator.ExchangePapers;
import org.fengqiao.hub.simulator.SimulatedExchangeCourt;

/** A court behind a gap decides in files: XML with Chinese names, its documents beside it. */
record FerryCourt(String id, SimulatedExchangeCourt court, ExchangePapers papers)
    implements ConfirmingCourt {

  @Override
  public String caseNumber(int number) {
    return papers.caseNumber(number).replace("民初", "民诉前调");
  }

  @Override
  public void entrust(String referral, int number) {
    String filed = new String(papers.referral(referral, number).document(), UTF_8);
    String before =
        filed
            .replace(papers.caseNumber(number), caseNumber(number))
            .replace("<移送方式代码>02<", "<移送方式代码>01<")
            .replace("立案后委托", "诉前委派")
            .replaceAll("<(适用程序代码|适用程序名称|立案日期)>[^<]*</[^>]*>", "");
    court.send(List.of(new ExchangeMessage(referral, before.getBytes(UTF_8))));
  }

  @Override
  public void decide(Verdict verdict) {
    byte[] content = document(verdict);
    List<byte[]> beside = verdict.hasDocument() ? List.of(content) : List.of();
    court.send(List.of(new ExchangeMessage(verdict.id(), words(verdict).getBytes(UTF_8), beside)));
  }

  private String words(Verdict verdict) {
    boolean asks = verdict.code().equals(Verdict.SUPPLEMENT);
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <确认决定 xmlns="urn:fengqiao:hub:court-exchange:1">
      <消息头><消息编号>%s</消息编号><发生时间>%s</发生时间></消息头>
      <案件><案号>%s</案号><移送版本>1</移送版本></案件>
      <确认途径代码>%s</确认途径代码><确认途径名称>%s</确认途径名称>
      <确认决定代码>%s</确认决定代码><确认决定名称>%s</确认决定名称>
      <决定时间>%s</决定时间>%s%s%s
    </确认决定>\
    """
        .formatted(
            verdict.id(),
            Verdict.now(),
            verdict.caseNumber(),
            verdict.doorCode(),
            verdict.doorName(),
            verdict.code(),
            verdict.name(),
            Verdict.now(),
            verdict.hasDocument() ? named(verdict) : "",
            verdict.text().isEmpty()
                ? ""
                : asks ? "<补正要求>" + verdict.text() + "</补正要求>" : "<理由>" + verdict.text() + "</理由>",
            verdict.hasDocument() ? material(verdict) : "");
  }

  private static String named(Verdict verdict) {
    return """
    <生效时间>%s</生效时间>
    <文书><文书编号>%s</文书编号><文书名称>%s</文书名称><作出日期>%s</作出日期><材料编号>R1</材料编号></文书>
    <确认案号>%s</确认案号>\
    """
        .formatted(
            Verdict.now(), verdict.number(), verdict.title(), Verdict.today(), verdict.number());
  }

  private String material(Verdict verdict) {
    byte[] content = document(verdict);
    return """
    <材料><R><材料编号>R1</材料编号><材料种类代码>%s</材料种类代码><材料种类名称>%s</材料种类名称>
    <材料名称>%s</材料名称><媒体类型>application/pdf</媒体类型><字节数>%d</字节数>
    <摘要算法>SHA-256</摘要算法><摘要>%s</摘要></R></材料>\
    """
        .formatted(
            verdict.kindCode(),
            verdict.kindName(),
            verdict.title(),
            content.length,
            Digests.of(content));
  }

  @Override
  public long came(Kind kind, int number) {
    String word = kind == Kind.REQUEST ? "确认申请" : "确认补充";
    return court.kindsOf(caseNumber(number)).stream().filter(word::equals).count();
  }

  @Override
  public byte[] document(Verdict verdict) {
    return ("%PDF-1.4\n% " + verdict.id() + " " + verdict.title() + "\n").getBytes(UTF_8);
  }

  @Override
  public List<byte[]> papers(int number) {
    return court.materialsOf(caseNumber(number));
  }
}
