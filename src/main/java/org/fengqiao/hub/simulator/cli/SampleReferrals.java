package org.fengqiao.hub.simulator.cli;

import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import jakarta.xml.bind.JAXB;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.hub.simulator.court.CaseIdentity;
import org.fengqiao.hub.simulator.court.Coded;
import org.fengqiao.hub.simulator.court.Material;
import org.fengqiao.hub.simulator.court.Party;
import org.fengqiao.hub.simulator.court.SubmitReferral;

/** The sample referrals under {@code mappings/court-soap/samples}, each time as a new case. */
final class SampleReferrals {

  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");
  private static final int PDF_SIZE = 300_000;

  private final Path samples;
  private final Path materials;

  SampleReferrals(Path samples, Path materials) {
    this.samples = samples;
    this.materials = materials;
  }

  /**
   * One referral ready to be sent.
   *
   * @param court partner id of the court that sends it
   * @param request the operation's request
   */
  record Sample(String court, SubmitReferral request) {

    String caseNumber() {
      return request.getCase().getCaseNumber();
    }

    /** First defendant's name, hidden but for its first character. */
    String party() {
      List<Party> parties = request.getReferral().getParty();
      return CaseLine.masked(parties.get(parties.size() - 1).getName());
    }
  }

  List<Path> files() {
    try (Stream<Path> found = Files.list(samples)) {
      return found.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sample of this file as case number {@code number} of a court; every fourth is Jimo's. */
  Sample sample(Path file, int number) {
    SubmitReferral request = read(file);
    boolean jimo = number % 4 == 0;
    String court = jimo ? "court-jimo" : "court-shinan";
    String code = jimo ? "鲁0215" : "鲁0202";
    LocalDateTime now = LocalDateTime.now(QINGDAO);
    request
        .getHeader()
        .setMessageId(
            "%s-%s-%d"
                .formatted(
                    jimo ? "jm" : "sn",
                    now.format(DateTimeFormatter.ofPattern("yyyyMMddHHmmss")),
                    number));
    request.getHeader().setEventTime(now.format(LOCAL));
    request.getHeader().setSentTime(now.format(LOCAL));
    request
        .getCase()
        .setCaseNumber(
            request
                .getCase()
                .getCaseNumber()
                .replaceFirst("鲁\\s*0202", code)
                .replaceFirst("\\d+\\s*号", number + "号"));
    request.getCase().setCourtCode(code);
    request.getCase().setCourtName(null);
    request.getCase().setInternalId(null);
    request.getCase().setReferralVersion("1");
    request.getReferral().getMaterial().forEach(material -> fill(material, number));
    return new Sample(court, request);
  }

  /** The same, entrusted before filing: its agreement may go to every door (guide §1.14). */
  Sample entrusted(Path file, int number) {
    Sample sample = sample(file, number);
    Coded mode = new Coded();
    mode.setCode("1");
    mode.setName("诉前委派");
    sample.request().getReferral().setReferralMode(mode);
    sample.request().getReferral().setProcedure(null);
    sample.request().getReferral().setFilingDate(null);
    CaseIdentity which = sample.request().getCase();
    which.setCaseNumber(which.getCaseNumber().replace("民初", "民诉前调"));
    return sample;
  }

  private static SubmitReferral read(Path file) {
    try {
      String xml = Files.readString(file, StandardCharsets.UTF_8);
      int from = xml.indexOf("submitReferral");
      int start = xml.lastIndexOf('<', from);
      int end = xml.lastIndexOf("submitReferral>") + "submitReferral>".length();
      return JAXB.unmarshal(new StringReader(xml.substring(start, end)), SubmitReferral.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill(Material material, int number) {
    try {
      Files.createDirectories(materials);
      Path file =
          materials.resolve(
              number + "-" + material.getMaterialId().replaceAll("\\W", "_") + ".pdf");
      byte[] bytes = pdf(number + "/" + material.getMaterialId());
      Files.write(file, bytes);
      material.setMediaType("application/pdf");
      material.setSize(Long.toString(bytes.length));
      material.setDigestAlgorithm("SHA-256");
      material.setDigest(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
      material.setContent(new DataHandler(new FileDataSource(file.toFile())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] pdf(String label) {
    String head = "%PDF-1.4\n% demo material " + label + "\n";
    String filling = "%" + "0123456789abcdef".repeat(4) + "\n";
    String body = head + filling.repeat(PDF_SIZE / filling.length()) + "%%EOF\n";
    return body.getBytes(StandardCharsets.US_ASCII);
  }
}
