package org.fengqiao.hub.simulator.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.fengqiao.hub.simulator.DayAnswer;
import org.fengqiao.hub.simulator.FaultSwitch;
import org.fengqiao.hub.simulator.HubRest;
import org.fengqiao.hub.simulator.PlatformPapers;
import org.fengqiao.hub.simulator.SimulatedPlatformCourt;
import org.fengqiao.hub.simulator.pki.DemoAuthority;

/** The demo's court with a platform of its own, and the case the hub finds in its list. */
final class DemoPlatform implements AutoCloseable {

  private static final String COURT = "court-laoshan";
  private static final Path SAMPLE = Path.of("mappings/court-platform/samples/small-referral.json");

  private final SimulatedPlatformCourt court;
  private final HubRest hub;

  private DemoPlatform(SimulatedPlatformCourt court, HubRest hub) {
    this.court = court;
    this.hub = hub;
  }

  static DemoPlatform open(DemoSettings settings, DemoAuthority authority) {
    return new DemoPlatform(
        SimulatedPlatformCourt.open(
            authority.identity(COURT),
            settings.port("platform"),
            settings.data().resolve("demo").resolve(COURT),
            new PlatformPapers(SAMPLE, "鲁0212")),
        new HubRest(
            authority.identity(COURT),
            URI.create("https://localhost:" + settings.port("partner") + "/api/v1/")));
  }

  /** Where the court's file finds it, and how often it is asked. */
  static Map<String, String> environment(DemoSettings settings) {
    URI address = URI.create("https://localhost:" + settings.port("platform") + "/api/v1");
    return Map.of("COURT_LAOSHAN_ENDPOINT", address.toString(), "COURT_LAOSHAN_POLL", "1s");
  }

  /** Pushes its list of a day. */
  Optional<DayAnswer> reconcile(LocalDate day) throws IOException, InterruptedException {
    return Optional.of(court.reconcile(hub, day));
  }

  FaultSwitch faults() {
    return FaultSwitch.ofPlatform(court::behave, court::behave);
  }

  /** Shows one case on its way; true when its outcome, or why it was declined, came back. */
  boolean show(PrintStream out, Duration patience) throws InterruptedException {
    long now = System.currentTimeMillis();
    String id = "ls-" + Long.toString(now, 36);
    long end = System.nanoTime() + patience.toNanos();
    court.refer(id, (int) (now / 1000 % 10_000_000) + 1);
    boolean done =
        await(end, () -> court.receipt(id).isPresent()) && await(end, () -> answered(hubCase(id)));
    out.printf(
        "崂山 Laoshan: in its list 列表 → page read 逐页读取 → receipt 回执 → centre 到中心 → answered 答复 →"
            + " platform 回平台 %s%n",
        done ? "✓" : "✗");
    return done;
  }

  private boolean answered(String hubCase) {
    return court.kindsOf(hubCase).contains("TJJG") || court.hasDeclined(hubCase);
  }

  private String hubCase(String id) {
    return court.receipt(id).map(it -> it.path("SNAJBH").asString("")).orElse("");
  }

  private static boolean await(long end, BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return condition.getAsBoolean();
  }

  @Override
  public void close() {
    court.close();
  }
}
