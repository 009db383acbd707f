package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.fengqiao.hub.simulator.CentreScript;
import org.fengqiao.hub.simulator.ExchangePapers;
import org.fengqiao.hub.simulator.HubRest;
import org.fengqiao.hub.simulator.LightCourt;
import org.fengqiao.hub.simulator.SimulatedCentre;
import org.fengqiao.hub.simulator.SimulatedExchangeCourt;

/**
 * A hub, a court over SOAP, one that writes GBK files, a centre that says only what a test has it
 * say, and a person at the desk.
 */
final class EdgeTown implements AutoCloseable {

  /** How long a test waits for something that surely comes. */
  static final Duration PATIENCE = Duration.ofSeconds(45);

  private static final Path SAMPLE = Path.of("mappings/court-exchange/samples/small-referral.xml");

  final Town town;
  final Desk desk;
  final SimulatedExchangeCourt laixi;
  final ExchangePapers files;
  private final LightCourt court;
  private final HubRest centre;
  private int number = 300;

  EdgeTown(Path folder) throws Exception {
    laixi = SimulatedExchangeCourt.open(folder.resolve("laixi"), "court-laixi", "SM3");
    files = new ExchangePapers(SAMPLE, "鲁0285", Charset.forName("GBK"));
    town =
        new Town(
            folder,
            CentreScript.silent(),
            new Town.Setup(
                List.of(Desk.setting()),
                Map.of(
                    "COURT_LAIXI_FERRY", folder.resolve("laixi").toString(),
                    "COURT_LAIXI_CHARSET", "GBK",
                    "COURT_LAIXI_POLL", "200ms")));
    desk = new Desk(town.authority.identity("hub"), town.operators());
    court = town.light("court-shinan");
    centre = town.rest("centre-qingdao");
    upload(centre);
  }

  private static void upload(HubRest partner) throws IOException, InterruptedException {
    HubRest.Answer answer =
        partner.upload(
            EdgePapers.digest(), "application/pdf", BodyPublishers.ofByteArray(EdgePapers.PAPER));
    assertThat(answer.accepted()).as(answer.body()).isTrue();
  }

  SimulatedCentre centre() {
    return town.centre;
  }

  /** The case that a file of the court behind the gap opened, once the centre has it. */
  EdgeCase atLaixi(String referral, int number) {
    String document =
        new String(town.centre.document(referral).orElseThrow(), StandardCharsets.UTF_8);
    String hubCase = document.replaceAll("(?s).*\"hubCaseId\" ?: ?\"([^\"]+)\".*", "$1");
    return new EdgeCase(hubCase, files.caseNumber(number), number, referral, document);
  }

  /** The person at the desk with a browser, logged in. */
  DeskPage browser() throws IOException, InterruptedException {
    return new DeskPage(town.authority.identity("hub"), town.operators());
  }

  /** A number no other case has. */
  synchronized int next() {
    return ++number;
  }

  /** What the hub answers to a court's envelope. */
  LightCourt.Answer post(String envelope) throws IOException, InterruptedException {
    return court.post(envelope);
  }

  /** What the hub answers to an example of a court, changed. */
  LightCourt.Answer post(String example, UnaryOperator<String> change)
      throws IOException, InterruptedException {
    int fresh = next();
    return post(change.apply(EdgePapers.court(example, "edge-" + fresh, fresh)));
  }

  /** A case opened by an example of a court. */
  EdgeCase opened(String example) throws IOException, InterruptedException {
    return opened(example, UnaryOperator.identity());
  }

  /** A case opened by an example of a court, changed. */
  EdgeCase opened(String example, UnaryOperator<String> change)
      throws IOException, InterruptedException {
    int fresh = next();
    String id = "edge-" + fresh;
    LightCourt.Answer answer = post(change.apply(EdgePapers.court(example, id, fresh)));
    assertThat(answer.status()).as(answer.body()).isEqualTo("ACCEPTED");
    String hubCase = answer.body().replaceAll("(?s).*hubCaseId>([^<]+)<.*", "$1");
    return new EdgeCase(hubCase, Town.number(fresh), fresh, id, answer.body());
  }

  /** A case the centre has accepted. */
  EdgeCase accepted(String example) throws IOException, InterruptedException {
    EdgeCase opened = opened(example);
    says(opened, "referral-response/accepted-by-a-station", UnaryOperator.identity());
    awaitAtCourt(opened, "referral-response");
    return opened;
  }

  /** What the hub answers to an example of the centre about a case, changed. */
  HubRest.Answer hears(String id, EdgeCase about, String example, UnaryOperator<String> change)
      throws IOException, InterruptedException {
    String document = change.apply(EdgePapers.centre(example, id, about));
    return centre.send(id, "application/json", document.getBytes(StandardCharsets.UTF_8));
  }

  /** The centre says something that the hub takes; its id is the answer. */
  String says(EdgeCase about, String example, UnaryOperator<String> change)
      throws IOException, InterruptedException {
    String id = "qd-" + next();
    HubRest.Answer answer = hears(id, about, example, change);
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    return id;
  }

  void awaitAtCourt(EdgeCase about, String kind) {
    await().atMost(PATIENCE).until(() -> town.shinan.kindsOf(about.hubCase()).contains(kind));
  }

  void awaitAtCentre(String messageId) {
    await().atMost(PATIENCE).until(() -> town.centre.effects(messageId) == 1);
  }

  /** The last thing of a kind the centre was told about a case, once it was told. */
  String toldCentre(EdgeCase about, String kind) {
    await().atMost(PATIENCE).until(() -> town.centre.kindsOf(about.hubCase()).contains(kind));
    return text(
        town.centre.orderOf(about.hubCase()),
        town.centre.kindsOf(about.hubCase()),
        kind,
        id -> town.centre.document(id).orElseThrow());
  }

  /** The last thing of a kind the court was told about a case, once it was told. */
  String toldCourt(EdgeCase about, String kind) {
    awaitAtCourt(about, kind);
    return text(
        town.shinan.orderOf(about.hubCase()),
        town.shinan.kindsOf(about.hubCase()),
        kind,
        id -> town.shinan.document(id).orElseThrow());
  }

  private static String text(
      List<String> order,
      List<String> kinds,
      String kind,
      java.util.function.Function<String, byte[]> document) {
    return new String(document.apply(order.get(kinds.lastIndexOf(kind))), StandardCharsets.UTF_8);
  }

  /** The clock of a case runs. */
  void awaitClock(EdgeCase about, String clock) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                town.ledger()
                        .count(
                            "select count(*) from legal_clock where state = 'RUNNING' and case_id ="
                                + " '"
                                + about.hubCase()
                                + "' and clock = '"
                                + clock
                                + "'")
                    == 1);
  }

  /** Four days pass for one clock of a case: its rows say so, the hub's own time stays. */
  void runsOut(EdgeCase about, String clock) {
    town.ledger()
        .change(
            "update legal_clock set started_on = current_date - 9, raw_end = current_date - 4,"
                + " rolled_end = current_date - 4, due_at = now() where case_id = '"
                + about.hubCase()
                + "' and clock = '"
                + clock
                + "'");
  }

  /** A year is published whose days off are those of 2026 and this one; the hub runs on. */
  void publish(LocalDate off) throws IOException, InterruptedException {
    PublishedYear.with(off, town.data()).load();
  }

  /** Where a case stands. */
  String state(EdgeCase about) throws IOException, InterruptedException {
    return town.rest("court-shinan")
        .get("cases/" + about.hubCase())
        .body()
        .replaceAll("(?s).*?\"state\" ?: ?\"([^\"]+)\".*", "$1");
  }

  @Override
  public void close() {
    town.close();
    laixi.close();
  }
}
