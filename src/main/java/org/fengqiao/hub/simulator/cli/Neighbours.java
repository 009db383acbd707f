package org.fengqiao.hub.simulator.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.fengqiao.hub.simulator.DayAnswer;
import org.fengqiao.hub.simulator.HubRest;
import org.fengqiao.hub.simulator.JointDocuments;
import org.fengqiao.hub.simulator.Misbehaviour;
import org.fengqiao.hub.simulator.RegulatorDocuments.Call;
import org.fengqiao.hub.simulator.SimulatedCentre;
import org.fengqiao.hub.simulator.SimulatedPeer;
import org.fengqiao.hub.simulator.SimulatedRegulator;
import org.fengqiao.hub.simulator.pki.DemoAuthority;
import tools.jackson.databind.json.JsonMapper;

/** Regulator and peer centre of the demo, and the two cases they show. */
final class Neighbours implements AutoCloseable {

  private static final String QINGDAO = "centre-qingdao";
  private static final String SHANGHAI = "centre-shanghai";

  private static final Duration ANSWER = Duration.ofSeconds(20);

  private final SimulatedRegulator regulator;
  private final SimulatedPeer peer;
  private final SimulatedCentre centre;

  /** Unlike any earlier show's. */
  private final String run = Long.toString(System.currentTimeMillis(), 36);

  private Neighbours(SimulatedRegulator regulator, SimulatedPeer peer, SimulatedCentre centre) {
    this.regulator = regulator;
    this.peer = peer;
    this.centre = centre;
  }

  static Neighbours open(DemoSettings settings, DemoAuthority authority, SimulatedCentre centre) {
    var folder = settings.data().resolve("demo");
    URI api = URI.create("https://localhost:" + settings.port("partner") + "/api/v1/");
    SimulatedRegulator regulator =
        SimulatedRegulator.open(
            authority.identity("regulator-qingdao"),
            new SimulatedRegulator.Ports(
                settings.port("regulator"), settings.port("regulator-files")),
            folder.resolve("regulator-qingdao"),
            new SimulatedRegulator.Hub(api, authority.hubCertificate().getPublicKey()),
            settings.step());
    SimulatedPeer peer =
        SimulatedPeer.open(
            authority.identity(SHANGHAI), settings.port("peer"), folder.resolve(SHANGHAI));
    return new Neighbours(regulator, peer, centre);
  }

  /** Where partner files find them. */
  static Map<String, String> environment(DemoSettings settings) {
    return Map.of(
        "REGULATOR_QINGDAO_ENDPOINT",
        "https://localhost:" + settings.port("regulator") + "/api/v1",
        "REGULATOR_QINGDAO_FILES",
        "sftp://hub@localhost:" + settings.port("regulator-files") + "/returns",
        "REGULATOR_QINGDAO_TABLES",
        "sftp://hub@localhost:" + settings.port("regulator-files") + "/code-tables",
        "CENTRE_SHANGHAI_BROKER",
        "amqps://localhost:" + settings.port("peer"));
  }

  /** Both give their list of a day: by REST, and over the peer's own broker. */
  void addTo(Map<String, DemoDays.Book> books) {
    books.put("regulator-qingdao", DemoDays.Book.overRest(regulator::reconcile));
    books.put(SHANGHAI, this::reconcile);
  }

  private Optional<DayAnswer> reconcile(LocalDate day) throws IOException, InterruptedException {
    String list = peer.giveList(day);
    long end = System.nanoTime() + ANSWER.toNanos();
    if (!await(end, () -> peer.answerTo(list).isPresent())) {
      throw new IOException("no answer over AMQP");
    }
    return DayAnswer.of(peer.answerTo(list).orElseThrow());
  }

  /** The regulator's line in the hub's list of known hosts. */
  String knownHost() {
    return regulator.files().knownHost();
  }

  void behaveShanghai(Misbehaviour misbehaviour) {
    peer.behave(misbehaviour);
  }

  void behave(Misbehaviour misbehaviour) {
    regulator.behave(misbehaviour);
  }

  /** Shows both; true when both came to their end. */
  boolean show(PrintStream out, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    try {
      boolean complaint = complaint(out, end);
      return joint(out, end) && complaint;
    } catch (IOException e) {
      out.println("12378 / 联合调解: " + e.getMessage());
      return false;
    }
  }

  private boolean complaint(PrintStream out, long end) throws IOException, InterruptedException {
    String file = file(regulator.transfer("tr-" + run, Call.complaint("12378-" + run)));
    boolean done = await(end, () -> regulator.orderOf(file).size() >= 2);
    out.printf(
        "12378: transferred 转办 → centre 到中心 → mediable 可调解 → agreed 达成协议 → regulator 回监管 %s%n",
        mark(done));
    return done;
  }

  private boolean joint(PrintStream out, long end) throws IOException, InterruptedException {
    String number = "QD-SH-" + run;
    peer.onInvitation((shanghai, id) -> answer(id + "-join", number));
    String invitation = "ji-" + run;
    String file =
        file(
            centre.send(
                invitation, JointDocuments.invitation(invitation, number, QINGDAO, SHANGHAI)));
    boolean joined = await(end, () -> centre.kindsOf(file).contains("joint-answer"));
    if (joined) {
      centre.send("js-" + run, JointDocuments.session("js-" + run, number, 1, QINGDAO));
      centre.send("jr-" + run, JointDocuments.result("jr-" + run, number, SHANGHAI));
    }
    boolean done = joined && await(end, () -> peer.effects("jr-" + run) == 1);
    out.printf(
        "上海 Shanghai: invited 邀请 → joined 加入 → session 会议 → agreed 达成协议 → peer 到协办中心 %s%n",
        mark(done));
    return done;
  }

  private void answer(String id, String number) {
    try {
      peer.send(id, JointDocuments.answer(id, number, true));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String file(HubRest.Answer answer) throws IOException {
    if (!answer.accepted()) {
      throw new IOException("the hub answered " + answer.status());
    }
    return JsonMapper.shared().readTree(answer.body()).path("hubCaseId").asString();
  }

  private static boolean await(long end, BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return condition.getAsBoolean();
  }

  private static String mark(boolean done) {
    return done ? "✓" : "✗";
  }

  @Override
  public void close() {
    regulator.close();
    peer.close();
  }
}
