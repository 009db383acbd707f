package org.fengqiao.hub.simulator.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.simulator.PlatformPapers;
import org.fengqiao.hub.simulator.SimulatedPlatformCourt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A court with a platform decides in its list: JSON with pinyin names, documents to be fetched. */
record PlatformDesk(SimulatedPlatformCourt court, PlatformPapers papers)
    implements ConfirmingCourt {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Override
  public String id() {
    return "court-laoshan";
  }

  @Override
  public String caseNumber(int number) {
    return papers.caseNumber(number).replace("民初", "民诉前调");
  }

  @Override
  public void entrust(String referral, int number) {
    String before =
        papers
            .referral(referral, caseNumber(number))
            .replace("\"YSFSDM\": \"02\"", "\"YSFSDM\": \"01\"")
            .replace("立案后委托", "诉前委派")
            .replaceAll("\"(SYCXDM|SYCXMC|LARQ)\": ?\"[^\"]*\",", "");
    court.show(referral, before);
  }

  @Override
  public void decide(Verdict verdict) {
    var row = JSON.createObjectNode();
    row.put("XXLX", "QRJD").put("XXBH", verdict.id()).put("FSSJ", Verdict.now());
    row.put("AH", verdict.caseNumber()).put("YSBB", "1");
    row.put("QRTJDM", verdict.doorCode()).put("QRTJMC", verdict.doorName());
    row.put("QRJDDM", verdict.code()).put("QRJDMC", verdict.name()).put("JDSJ", Verdict.now());
    if (!verdict.text().isEmpty()) {
      row.put(verdict.code().equals(Verdict.SUPPLEMENT) ? "BZYQ" : "LY", verdict.text());
    }
    if (verdict.hasDocument()) {
      byte[] content = document(verdict);
      row.put("SXSJ", Verdict.now()).put("QRAH", verdict.number());
      row.putObject("WS")
          .put("WSBH", verdict.number())
          .put("WSMC", verdict.title())
          .put("ZCRQ", Verdict.today())
          .put("CLBH", "R1");
      row.putArray("CL")
          .addObject()
          .put("CLBH", "R1")
          .put("CLZLDM", verdict.kindCode())
          .put("CLZLMC", verdict.kindName())
          .put("CLMC", verdict.title())
          .put("MTLX", "application/pdf")
          .put("ZJS", Integer.toString(content.length))
          .put("ZY", Digests.of(content));
    }
    court.show(verdict.id(), JSON.writeValueAsString(row));
  }

  @Override
  public long came(Kind kind, int number) {
    String word = kind == Kind.REQUEST ? "QRSQ" : "QRBC";
    return about(number).filter(it -> it.path("XXLX").asString().equals(word)).count();
  }

  private java.util.stream.Stream<JsonNode> about(int number) {
    return court.documents().stream()
        .map(JSON::readTree)
        .filter(it -> it.path("AH").asString().equals(caseNumber(number)));
  }

  /** The platform keeps such a paper for every row it shows. */
  @Override
  public byte[] document(Verdict verdict) {
    return papers.paper(verdict.id());
  }

  @Override
  public List<byte[]> papers(int number) {
    return about(number)
        .flatMap(it -> it.path("CL").valueStream())
        .flatMap(it -> court.attachment(it.path("ZY").asString()).stream())
        .map(PlatformDesk::content)
        .toList();
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
