package org.fengqiao.hub.simulator.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.fengqiao.hub.simulator.HubRest;
import org.fengqiao.hub.simulator.LightCourt;
import org.fengqiao.hub.simulator.Misbehaviour;
import org.fengqiao.hub.simulator.SimulatedCentre;
import org.fengqiao.hub.simulator.SimulatedCourt;
import org.fengqiao.hub.simulator.SimulatedInstitution;
import org.fengqiao.hub.simulator.pki.DemoAuthority;

/** The demo's bank, and a case of its own in which it is asked and told. */
final class DemoBank implements AutoCloseable {

  /** As its partner file says. */
  static final Set<String> CODES = Set.of("91370200MA3TE5B17D");

  private static final String BANK = "institution-example-bank";
  private static final Path SAMPLE = Path.of("mappings/court-soap/samples/submit-referral.xml");
  private static final String BANK_OF_SAMPLE = "91370200MA3TE5T035";

  private final SimulatedInstitution bank;
  private final LightCourt court;

  private DemoBank(SimulatedInstitution bank, LightCourt court) {
    this.bank = bank;
    this.court = court;
  }

  static DemoBank open(DemoSettings settings, DemoAuthority authority) {
    String hub = "https://localhost:" + settings.port("partner");
    return new DemoBank(
        SimulatedInstitution.willing(
            authority.identity(BANK),
            settings.port("bank"),
            settings.data().resolve("demo").resolve(BANK),
            URI.create(hub + "/api/v1/")),
        new LightCourt(authority.identity("court-shinan"), URI.create(hub + "/services/court/v1")));
  }

  /** Where its file finds it. */
  static Map<String, String> environment(DemoSettings settings) {
    return Map.of(
        "INSTITUTION_EXAMPLE_BANK_ENDPOINT",
        "https://localhost:" + settings.port("bank") + "/api/v1");
  }

  HubRest.Answer reconcile(LocalDate day) throws IOException, InterruptedException {
    return bank.reconcile(day);
  }

  void behave(Misbehaviour misbehaviour) {
    bank.behave(misbehaviour);
  }

  /** Shows one case of the bank's; true when it consented and was told the outcome. */
  boolean show(PrintStream out, SimulatedCourt shinan, SimulatedCentre centre, Duration patience)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    boolean done = false;
    try {
      String id = "bank-" + Long.toString(System.currentTimeMillis() / 1000, 36);
      String answer = court.post(referral(id)).body();
      shinan.note(id);
      String hubCase = answer.replaceAll("(?s).*hubCaseId>([^<]+)<.*", "$1");
      done =
          await(end, () -> centre.kindsOf(hubCase).contains("consent-answer"))
              && await(end, () -> bank.kindsOf(hubCase).contains("mediation-outcome"));
    } catch (IOException e) {
      out.println("银行 Bank: " + e.getMessage());
    }
    out.printf(
        "银行 Bank: asked 征询 → two documents 两份材料 → consent at the centre 同意到中心 → outcome 结果到银行 %s%n",
        done ? "✓" : "✗");
    return done;
  }

  /** Unlike any earlier show's; a number that ends in 0 ends in an agreement. */
  private static String referral(String id) throws IOException {
    long now = System.currentTimeMillis() / 1000;
    return LightCourt.envelope(
        Files.readString(SAMPLE, StandardCharsets.UTF_8)
            .replaceAll("<messageId>[^<]*", "<messageId>" + id)
            .replaceAll("<caseNumber>[^<]*", "<caseNumber>（2026）鲁0202民初" + bounded(now) + "0号")
            .replaceAll("<internalId>[^<]*</internalId>", "")
            .replace(BANK_OF_SAMPLE, CODES.iterator().next()));
  }

  private static long bounded(long now) {
    return now % 1_000_000 + 1_000_000;
  }

  private static boolean await(long end, BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return condition.getAsBoolean();
  }

  @Override
  public void close() {
    bank.close();
  }
}
