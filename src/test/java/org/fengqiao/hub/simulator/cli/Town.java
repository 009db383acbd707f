package org.fengqiao.hub.simulator.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fengqiao.hub.simulator.ArbitrationScript;
import org.fengqiao.hub.simulator.CentreScript;
import org.fengqiao.hub.simulator.CourtScript;
import org.fengqiao.hub.simulator.HubRest;
import org.fengqiao.hub.simulator.LightCourt;
import org.fengqiao.hub.simulator.NotaryScript;
import org.fengqiao.hub.simulator.PlatformPapers;
import org.fengqiao.hub.simulator.SimulatedArbitration;
import org.fengqiao.hub.simulator.SimulatedCentre;
import org.fengqiao.hub.simulator.SimulatedCourt;
import org.fengqiao.hub.simulator.SimulatedCourt.CourtWire;
import org.fengqiao.hub.simulator.SimulatedNotary;
import org.fengqiao.hub.simulator.SimulatedPeer;
import org.fengqiao.hub.simulator.SimulatedPlatformCourt;
import org.fengqiao.hub.simulator.SimulatedRegulator;
import org.fengqiao.hub.simulator.pki.DemoAuthority;

/**
 * A hub as its own process with real sockets and disks, two courts and a centre around it. The hub
 * can be killed and started again; the partners live on.
 */
final class Town implements AutoCloseable {

  final DemoAuthority authority;
  final SimulatedCentre centre;
  final SimulatedCourt shinan;
  final SimulatedCourt jimo;
  final SampleReferrals samples;

  /** They keep ports until a server listens there: it starts long after its port was chosen. */
  private static final List<SocketChannel> HELD = new CopyOnWriteArrayList<>();

  /** What courts take for each step of a confirmation. */
  private static final Duration STEP = Duration.ofMillis(200);

  /** A hub that lives for a minute is not worth the second compiler: it starts in two thirds. */
  static final String QUICK_START = "-Xmx448m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private final Path folder;
  private final Setup setup;
  private final int partnerPort = freePort();
  private final int operatorPort = freePort();
  private final int arbitrationPort = freePort();
  private final int regulatorPort = freePort();
  private final int peerPort = freePort();
  private final int regulatorFiles = freePort();
  private final int notaryPort = freePort();
  private final int platformPort = freePort();
  private HubProcess hub;

  /**
   * How this hub differs from the demo's.
   *
   * @param settings {@code --name=value}, for the hub
   * @param environment what partner files take from the environment, and HUB_JVM_FLAGS
   */
  record Setup(List<String> settings, Map<String, String> environment) {

    static final Setup USUAL = new Setup(List.of(), Map.of());
  }

  Town(Path folder, CentreScript script) throws InterruptedException {
    this(folder, script, Setup.USUAL);
  }

  Town(Path folder, CentreScript script, Setup setup) throws InterruptedException {
    this.folder = folder;
    this.setup = setup;
    authority = DemoAuthority.in(folder.resolve("hub/pki"), "changeit").enrol(Pki.PARTNERS);
    centre =
        SimulatedCentre.open(
            authority.identity("centre-qingdao"), 0, folder.resolve("centre"), api(), script);
    shinan = court("court-shinan", false);
    jimo = court("court-jimo", true);
    samples = new SampleReferrals(Path.of("mappings/court-soap/samples"), folder.resolve("m"));
    hub = start();
  }

  private SimulatedCourt court(String id, boolean signed) {
    return SimulatedCourt.open(
        authority.identity(id),
        0,
        folder.resolve(id),
        new CourtWire(soap(), false, signed),
        CourtScript.confirming(STEP));
  }

  private HubProcess start() throws InterruptedException {
    List<String> settings = new ArrayList<>(setup.settings());
    settings.add("--hub.data=" + folder.resolve("hub"));
    settings.add("--hub.partner-port=" + partnerPort);
    settings.add("--hub.operator-port=" + operatorPort);
    Map<String, String> environment = new HashMap<>(setup.environment());
    environment.merge(
        "HUB_JVM_FLAGS", Shipped.quick(QUICK_START), (own, usual) -> Shipped.quick(own));
    environment.putIfAbsent("COURT_SHINAN_ENDPOINT", shinan.endpoint().toString());
    environment.put("COURT_JIMO_ENDPOINT", jimo.endpoint().toString());
    environment.putIfAbsent("CENTRE_QINGDAO_ENDPOINT", centre.endpoint().toString());
    environment.put(
        "ARBITRATION_QINGDAO_ENDPOINT", "https://localhost:" + arbitrationPort + "/api/v1");
    environment.put("CENTRE_SHANGHAI_BROKER", "amqps://localhost:" + peerPort);
    environment.put("REGULATOR_QINGDAO_ENDPOINT", "https://localhost:" + regulatorPort + "/api/v1");
    environment.put(
        "REGULATOR_QINGDAO_FILES", "sftp://hub@localhost:" + regulatorFiles + "/returns");
    environment.put(
        "REGULATOR_QINGDAO_TABLES", "sftp://hub@localhost:" + regulatorFiles + "/code-tables");
    environment.put(
        "NOTARY_QINGDAO_ENDPOINT", "https://localhost:" + notaryPort + "/services/notary-callback");
    environment.put("COURT_LAOSHAN_ENDPOINT", "https://localhost:" + platformPort + "/api/v1");
    HubProcess started =
        HubProcess.start(Shipped.classPath(), folder.resolve("hub.log"), settings, environment);
    try {
      started.awaitReady(authority.identity("hub"), operatorPort);
      return started;
    } catch (Stopped notReady) {
      ProcessHandle.of(started.pid()).ifPresent(ProcessHandle::destroyForcibly);
      throw notReady;
    }
  }

  /** SIGKILL, as a power cut would. */
  void kill() throws InterruptedException {
    ProcessHandle.of(hub.pid()).orElseThrow().destroyForcibly();
    hub.join();
  }

  void restart() throws InterruptedException {
    hub = start();
  }

  /** SIGTERM: the hub finishes what it works on. */
  boolean drain() {
    return hub.drain();
  }

  int exitValue() {
    return hub.exitValue();
  }

  URI soap() {
    return URI.create("https://localhost:" + partnerPort + "/services/court/v1");
  }

  URI api() {
    return URI.create("https://localhost:" + partnerPort + "/api/v1/");
  }

  URI operators() {
    return URI.create("https://localhost:" + operatorPort);
  }

  /** The arbitration commission moves in; whoever asks for it closes it. */
  SimulatedArbitration arbitration(ArbitrationScript script) {
    return SimulatedArbitration.open(
        authority.identity("arbitration-qingdao"),
        arbitrationPort,
        folder.resolve("arbitration-qingdao"),
        api(),
        script);
  }

  /** The regulator moves in; whoever asks for it closes it. */
  SimulatedRegulator regulator(Duration step) {
    var hubKey = authority.hubCertificate().getPublicKey();
    SimulatedRegulator regulator =
        SimulatedRegulator.open(
            authority.identity("regulator-qingdao"),
            new SimulatedRegulator.Ports(regulatorPort, regulatorFiles),
            folder.resolve("regulator-qingdao"),
            new SimulatedRegulator.Hub(api(), hubKey),
            step);
    authority.knowHosts(List.of(regulator.files().knownHost()));
    return regulator;
  }

  /** The peer centre opens its broker; whoever asks for it closes it. */
  SimulatedPeer peer() {
    return SimulatedPeer.open(
        authority.identity("centre-shanghai"), peerPort, folder.resolve("centre-shanghai"));
  }

  /** The notary office moves in; whoever asks for it closes it. */
  SimulatedNotary notary(NotaryScript script) {
    return SimulatedNotary.open(
        authority.identity("notary-qingdao"),
        notaryPort,
        folder.resolve("notary-qingdao"),
        URI.create("https://localhost:" + partnerPort + "/services/notary/v1"),
        script);
  }

  /** The court with a platform opens it; whoever asks for it closes it. */
  SimulatedPlatformCourt platform(PlatformPapers papers) {
    return SimulatedPlatformCourt.open(
        authority.identity("court-laoshan"), platformPort, folder.resolve("laoshan"), papers);
  }

  LightCourt light(String court) {
    return new LightCourt(authority.identity(court), soap());
  }

  HubRest rest(String partner) {
    return new HubRest(authority.identity(partner), api());
  }

  /** Where the hub keeps its data. */
  Path data() {
    return folder.resolve("hub");
  }

  LedgerView ledger() {
    return new LedgerView(folder.resolve("hub"));
  }

  /** The typical referral as an envelope, with this id and sequence number. */
  static String referral(String messageId, int sequence) {
    return LightCourt.envelope(
        typical()
            .replaceAll("<messageId>[^<]*", "<messageId>" + messageId)
            .replaceAll("<caseNumber>[^<]*", "<caseNumber>" + number(sequence))
            .replaceAll("<internalId>[^<]*</internalId>", ""));
  }

  /** The same case's next version, as an amendment. */
  static String amendment(String messageId, int sequence, int version) {
    return referral(messageId, sequence)
        .replace("submitReferral", "amendReferral")
        .replaceAll("<referralVersion>[^<]*", "<referralVersion>" + version)
        .replace(
            "<referral>",
            "<supersedes>" + (version - 1) + "</supersedes><reason>诉讼请求变更</reason><referral>");
  }

  static String number(int sequence) {
    return "（2026）鲁0202民初" + sequence + "号";
  }

  private static String typical() {
    try {
      return Files.readString(
          Path.of("mappings/court-soap/samples/submit-referral.xml"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int freePort() {
    try {
      SocketChannel holder = SocketChannel.open();
      holder.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      holder.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      HELD.add(holder);
      return holder.socket().getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How long a test waits for something that surely comes. */
  static Duration patience() {
    return Duration.ofSeconds(120);
  }

  @Override
  public void close() {
    hub.drain();
    centre.close();
    shinan.close();
    jimo.close();
  }
}
