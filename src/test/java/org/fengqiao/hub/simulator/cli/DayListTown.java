package org.fengqiao.hub.simulator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.hub.canonical.DayList.Item;
import org.fengqiao.hub.simulator.ArbitrationScript;
import org.fengqiao.hub.simulator.CentreScript;
import org.fengqiao.hub.simulator.DayAnswer;
import org.fengqiao.hub.simulator.ExchangePapers;
import org.fengqiao.hub.simulator.JointDocuments;
import org.fengqiao.hub.simulator.LightCourt;
import org.fengqiao.hub.simulator.NotaryScript;
import org.fengqiao.hub.simulator.PlatformPapers;
import org.fengqiao.hub.simulator.RegulatorDocuments.Call;
import org.fengqiao.hub.simulator.SimulatedArbitration;
import org.fengqiao.hub.simulator.SimulatedExchangeCourt;
import org.fengqiao.hub.simulator.SimulatedInstitution;
import org.fengqiao.hub.simulator.SimulatedNotary;
import org.fengqiao.hub.simulator.SimulatedPeer;
import org.fengqiao.hub.simulator.SimulatedPlatformCourt;
import org.fengqiao.hub.simulator.SimulatedRegulator;

/**
 * A town in which every kind of partner speaks over its own wire, each of them with two messages
 * that the hub took today: SOAP, REST, the hub's queues, a broker of its own, a platform, files.
 */
final class DayListTown implements AutoCloseable {

  private static final Duration STEP = Duration.ofMillis(200);
  private static final Path SAMPLES = Path.of("mappings/court-soap/samples");
  private static final Path FERRIED = Path.of("mappings/court-exchange/samples/small-referral.xml");
  private static final Path LISTED = Path.of("mappings/court-platform/samples/small-referral.json");
  private static final String OTHER_BANK = "91370200MA3TE5T035";

  /**
   * A list that somebody made up, given over the partner's own wire; the answer where it has one.
   */
  interface Way {
    Optional<DayAnswer> give(LocalDate day, List<Item> items) throws Exception;
  }

  /** The list the partner's own books make. */
  interface Book {
    void give(LocalDate day) throws Exception;
  }

  final Town town;
  final Desk desk;
  final SimulatedPlatformCourt platform;
  private final SimulatedExchangeCourt laixi;
  private final SimulatedArbitration commission;
  private final SimulatedNotary office;
  private final SimulatedRegulator regulator;
  private final SimulatedPeer peer;
  private final SimulatedInstitution bank;

  DayListTown(Path folder) throws Exception {
    int brokerPort = Town.freePort();
    int bankPort = Town.freePort();
    laixi = SimulatedExchangeCourt.open(folder.resolve("laixi"), "court-laixi", "SM3");
    town =
        new Town(
            folder,
            CentreScript.lively(STEP).taking(CentreScript::entrusted).asking(DemoBank.CODES),
            new Town.Setup(
                List.of(
                    "--hub.broker.partners=true",
                    "--hub.broker.partner-port=" + brokerPort,
                    Desk.setting()),
                Map.of(
                    "CENTRE_QINGDAO_CHANNEL",
                    "jms-out",
                    "CENTRE_QINGDAO_INBOUND",
                    "jms",
                    "COURT_LAIXI_FERRY",
                    folder.resolve("laixi").toString(),
                    "COURT_LAIXI_POLL",
                    "200ms",
                    "COURT_LAOSHAN_POLL",
                    "500ms",
                    "COURT_LAOSHAN_LISTS",
                    "1s",
                    "INSTITUTION_EXAMPLE_BANK_ENDPOINT",
                    "https://localhost:" + bankPort + "/api/v1")));
    town.centre.useQueues(town.authority.identity("centre-qingdao"), brokerPort);
    desk = new Desk(town.authority.identity("hub"), town.operators());
    platform = town.platform(new PlatformPapers(LISTED, "鲁0212"));
    commission = town.arbitration(new ArbitrationScript(STEP, ArbitrationScript.Ending.STATEMENT));
    office = town.notary(NotaryScript.willing(STEP));
    regulator = town.regulator(STEP);
    peer = town.peer();
    bank =
        SimulatedInstitution.willing(
            town.authority.identity("institution-example-bank"),
            bankPort,
            folder.resolve("bank"),
            town.api());
    live();
  }

  private void live() throws Exception {
    // the last digit of a case decides by which door its agreement goes
    for (int number : new int[] {1001, 1002, 1011, 1012}) {
      Path sample = SAMPLES.resolve("entrusted-before-filing.xml");
      town.shinan.submit(town.samples.entrusted(sample, number).request());
    }
    ExchangePapers ferried = new ExchangePapers(FERRIED, "鲁0285", UTF_8);
    laixi.send(List.of(ferried.referral("lx-1", 11), ferried.referral("lx-2", 12)));
    for (int each = 1; each <= 2; each++) {
      String bankCase = "bank-" + each;
      new LightCourt(town.authority.identity("court-shinan"), town.soap())
          .post(ofTheBank(bankCase, 2000 + each * 10));
      town.shinan.note(bankCase);
      platform.refer("ls-" + each, 20 + each);
      regulator.transfer("tr-" + each, Call.complaint("12378-" + each));
      peer.send(
          "ji-" + each,
          JointDocuments.invitation(
              "ji-" + each, "J-" + each, "centre-shanghai", "centre-qingdao"));
    }
  }

  private static String ofTheBank(String id, int number) throws IOException {
    return LightCourt.envelope(
        Files.readString(SAMPLES.resolve("submit-referral.xml"), UTF_8)
            .replaceAll("<messageId>[^<]*", "<messageId>" + id)
            .replaceAll("<caseNumber>[^<]*", "<caseNumber>" + Town.number(number))
            .replaceAll("<internalId>[^<]*</internalId>", "")
            .replace(OTHER_BANK, DemoBank.CODES.iterator().next()));
  }

  /** How a partner gives a list that somebody made up. */
  Way way(String partner) {
    return switch (partner) {
      case "court-shinan" ->
          (day, items) -> Optional.of(town.shinan.give(DayListWays.court(day, items)));
      case "notary-qingdao" ->
          (day, items) -> Optional.of(office.give(DayListWays.notary(day, items)));
      case "court-laixi" ->
          (day, items) -> {
            laixi.giveList(day, DayListWays.ferried(items));
            return Optional.empty();
          };
      case "court-laoshan" ->
          (day, items) -> {
            town.rest(partner).pushList(DayListWays.pinyin(day, items));
            return Optional.empty();
          };
      case "centre-shanghai" ->
          (day, items) -> {
            String id = peer.giveList(DayListWays.json(day, items));
            return DayListWays.answer(() -> peer.answerTo(id));
          };
      case "centre-qingdao" ->
          (day, items) ->
              DayListWays.answer(town.centre.giveListByQueue(day, DayListWays.json(day, items)));
      default ->
          (day, items) ->
              DayListWays.answer(town.rest(partner).reconcile(day, DayListWays.json(day, items)));
    };
  }

  /** How a partner gives the list its own books make. */
  Book book(String partner) {
    return switch (partner) {
      case "court-shinan" -> town.shinan::reconcile;
      case "notary-qingdao" -> office::reconcile;
      case "court-laixi" -> laixi::giveList;
      case "court-laoshan" -> day -> platform.reconcile(town.rest(partner), day);
      case "centre-shanghai" -> peer::giveList;
      case "centre-qingdao" -> day -> town.centre.giveListByQueue(day, null);
      case "arbitration-qingdao" -> commission::reconcile;
      case "regulator-qingdao" -> regulator::reconcile;
      default -> bank::reconcile;
    };
  }

  @Override
  public void close() {
    town.close();
    laixi.close();
    platform.close();
    commission.close();
    office.close();
    regulator.close();
    peer.close();
    bank.close();
  }
}
