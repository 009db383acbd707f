package org.fengqiao.hub.simulator.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fengqiao.hub.simulator.DayAnswer;
import org.fengqiao.hub.simulator.ExchangeFault;
import org.fengqiao.hub.simulator.ExchangeMessage;
import org.fengqiao.hub.simulator.ExchangePapers;
import org.fengqiao.hub.simulator.SftpSite;
import org.fengqiao.hub.simulator.SimulatedExchangeCourt;
import org.fengqiao.hub.simulator.pki.DemoAuthority;

/** The demo's other court behind a gap: its files lie on its SFTP server, in GB 18030. */
final class DemoGap implements AutoCloseable {

  private static final String COURT = "court-pingdu";
  private static final int CASES = 5;
  private static final Path SAMPLE = Path.of("mappings/court-exchange/samples/small-referral.xml");

  private final SftpSite site;
  private final SimulatedExchangeCourt court;

  private DemoGap(SftpSite site, SimulatedExchangeCourt court) {
    this.site = site;
    this.court = court;
  }

  static DemoGap open(DemoSettings settings, DemoAuthority authority) {
    Path folder = settings.data().resolve("demo").resolve(COURT);
    SftpSite site =
        SftpSite.open(
            folder, settings.port("pingdu-files"), authority.hubCertificate().getPublicKey());
    return new DemoGap(site, SimulatedExchangeCourt.open(folder, COURT, "SHA-256"));
  }

  /** Where its file finds it, and how often it is looked at. */
  static Map<String, String> environment(DemoSettings settings) {
    return Map.of(
        "COURT_PINGDU_FERRY",
        "sftp://hub@localhost:" + settings.port("pingdu-files"),
        "COURT_PINGDU_POLL",
        "1s");
  }

  /** Its line in the hub's list of known hosts. */
  String knownHost() {
    return site.knownHost();
  }

  /** Shows one file on its way; true when each of its cases was acknowledged. */
  boolean show(PrintStream out, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    long now = System.currentTimeMillis();
    ExchangePapers papers = new ExchangePapers(SAMPLE, "鲁0283", Charset.forName("GB18030"));
    List<ExchangeMessage> messages = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      int sequence = (int) (now / 1000 % 1_000_000) * 10 + i;
      messages.add(papers.referral("pd-" + Long.toString(now, 36) + "-" + i, sequence));
    }
    court.send(messages);
    while (acknowledged(messages) < CASES && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    long held = acknowledged(messages);
    out.printf(
        "平度 Pingdu: file over SFTP, GB 18030 经 SFTP 的 GB 18030 文件 → %d/%d acknowledged 已回执 %s%n",
        held, CASES, held == CASES ? "✓" : "✗");
    return held == CASES;
  }

  private long acknowledged(List<ExchangeMessage> messages) {
    return messages.stream()
        .map(ExchangeMessage::id)
        .filter(id -> court.result(id).filter(it -> it.startsWith("ACC")).isPresent())
        .count();
  }

  /** Switches what the court does wrong on or off. */
  void behave(ExchangeFault fault) {
    court.behave(fault);
  }

  /** Lays its list of a day among its files; no answer comes back by that way. */
  Optional<DayAnswer> reconcile(LocalDate day) throws IOException {
    court.giveList(day);
    return Optional.empty();
  }

  @Override
  public void close() {
    site.close();
    court.close();
  }
}
