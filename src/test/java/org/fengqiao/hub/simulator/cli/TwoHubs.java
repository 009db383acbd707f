package org.fengqiao.hub.simulator.cli;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.fengqiao.hub.simulator.CentreScript;
import org.fengqiao.hub.simulator.CourtScript;
import org.fengqiao.hub.simulator.HubRest;
import org.fengqiao.hub.simulator.LightCourt;
import org.fengqiao.hub.simulator.SimulatedCentre;
import org.fengqiao.hub.simulator.SimulatedCourt;
import org.fengqiao.hub.simulator.SimulatedCourt.CourtWire;
import org.fengqiao.hub.simulator.SimulatedRegulator;
import org.fengqiao.hub.simulator.pki.DemoAuthority;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Two hub processes over one PostgreSQL and one Artemis that outlive both, and around them a court,
 * a centre that answers nothing, and the regulator. Both look for what is due twice a second.
 */
final class TwoHubs implements AutoCloseable {

  private static final String QUICK_START = "-Xmx448m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  final DemoAuthority authority;
  final SimulatedCourt court;
  final SimulatedCentre centre;
  final SimulatedRegulator regulator;
  final JdbcTemplate jdbc;

  private final Path folder;
  private final EmbeddedPostgres postgres;
  private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
  private final int brokerPort = Town.freePort();
  private final int regulatorPort = Town.freePort();
  private final int regulatorFiles = Town.freePort();
  private final List<Integer> doors = List.of(Town.freePort(), Town.freePort());
  private final List<Integer> desks = List.of(Town.freePort(), Town.freePort());
  private final HubProcess[] hubs = new HubProcess[2];
  private final OwnMappings mappings;

  TwoHubs(Path folder) throws Exception {
    this.folder = folder;
    postgres = EmbeddedPostgres.builder().start();
    jdbc = new JdbcTemplate(postgres.getPostgresDatabase());
    broker.setConfiguration(layout());
    broker.start();
    mappings = new OwnMappings(folder.resolve("mappings"));
    dueAsSoonAsAPeriodIsOver();
    authority = DemoAuthority.in(folder.resolve("hub/pki"), "changeit").enrol(Pki.PARTNERS);
    URI api = URI.create("https://localhost:" + doors.get(0) + "/api/v1/");
    centre =
        SimulatedCentre.open(
            authority.identity("centre-qingdao"),
            0,
            folder.resolve("centre"),
            api,
            CentreScript.silent());
    court =
        SimulatedCourt.open(
            authority.identity("court-shinan"),
            0,
            folder.resolve("court"),
            new CourtWire(soap(0), false, false),
            CourtScript.silent());
    regulator =
        SimulatedRegulator.open(
            authority.identity("regulator-qingdao"),
            new SimulatedRegulator.Ports(regulatorPort, regulatorFiles),
            folder.resolve("regulator"),
            new SimulatedRegulator.Hub(api, authority.hubCertificate().getPublicKey()),
            Duration.ofMillis(200));
    authority.knowHosts(List.of(regulator.files().knownHost()));
    for (int each = 0; each < hubs.length; each++) {
      hubs[each] = start(each);
    }
  }

  private Configuration layout() throws Exception {
    Configuration layout = new ConfigurationImpl();
    layout.setSecurityEnabled(false);
    layout.setJMXManagementEnabled(false);
    layout.setPersistenceEnabled(true);
    layout.setJournalDirectory(folder.resolve("broker/journal").toString());
    layout.setBindingsDirectory(folder.resolve("broker/bindings").toString());
    layout.setPagingDirectory(folder.resolve("broker/paging").toString());
    layout.setLargeMessagesDirectory(folder.resolve("broker/large").toString());
    layout.addAcceptorConfiguration("hubs", "tcp://127.0.0.1:" + brokerPort);
    return layout;
  }

  /** The forms as they are, but for the days of patience after a period. */
  private void dueAsSoonAsAPeriodIsOver() throws Exception {
    Path forms = folder.resolve("mappings/codes/statistics-forms.csv");
    String text = Files.readString(forms, StandardCharsets.UTF_8);
    Files.writeString(
        forms,
        text.replaceAll("(?m)^(QD-TJ-0\\d,.*,(?:WEEKLY|MONTHLY|QUARTERLY),[^,]*,[^,]*,)\\d", "$10"),
        StandardCharsets.UTF_8);
  }

  private HubProcess start(int each) throws InterruptedException {
    HubProcess started = launch(each, "attachments");
    try {
      started.awaitReady(authority.identity("hub"), desks.get(each));
      return started;
    } catch (Stopped notReady) {
      ProcessHandle.of(started.pid()).ifPresent(ProcessHandle::destroyForcibly);
      kill(1 - each);
      throw notReady;
    }
  }

  /** Hub 0, with another store of attachments than both have. */
  void startWithAttachmentsIn(String place) throws InterruptedException {
    hubs[0] = launch(0, place);
    hubs[0].awaitReady(authority.identity("hub"), desks.get(0));
  }

  /** What one of them has written so far. */
  String log(int each) throws IOException {
    return Files.readString(logOf(each), StandardCharsets.UTF_8);
  }

  private Path logOf(int each) {
    return folder.resolve("hub-" + each + ".log");
  }

  private HubProcess launch(int each, String attachments) {
    int operatorPort = desks.get(each);
    List<String> settings =
        List.of(
            "--hub.data=" + folder.resolve("data-" + each),
            "--hub.attachments.folder=" + folder.resolve(attachments),
            "--hub.tls.key-store=" + pki("hub.p12"),
            "--hub.tls.trust-store=" + pki("truststore.p12"),
            "--hub.sftp.known-hosts=" + pki("known_hosts"),
            "--hub.risk.key-file=" + pki("risk.key"),
            mappings.setting(),
            "--hub.partner-port=" + doors.get(each),
            "--hub.operator-port=" + operatorPort,
            "--hub.broker.url=tcp://127.0.0.1:" + brokerPort,
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres",
            "--hub.returns.period=500",
            "--hub.returns.delay=500",
            "--hub.clocks.period=500",
            "--hub.clocks.batch=3",
            Desk.setting());
    Map<String, String> environment =
        Map.of(
            "HUB_JVM_FLAGS",
            Shipped.quick(QUICK_START),
            "COURT_SHINAN_ENDPOINT",
            court.endpoint().toString(),
            "CENTRE_QINGDAO_ENDPOINT",
            centre.endpoint().toString(),
            "REGULATOR_QINGDAO_RETURNS",
            "regulator-xml",
            "REGULATOR_QINGDAO_CHARSET",
            "UTF-8",
            "REGULATOR_QINGDAO_ENDPOINT",
            "https://localhost:" + regulatorPort + "/api/v1",
            "REGULATOR_QINGDAO_FILES",
            "sftp://hub@localhost:" + regulatorFiles + "/returns",
            "REGULATOR_QINGDAO_TABLES",
            "sftp://hub@localhost:" + regulatorFiles + "/code-tables");
    return HubProcess.start(Shipped.classPath(), logOf(each), settings, environment);
  }

  /** What both have alike: keys, authorities, known hosts. */
  private Path pki(String file) {
    return folder.resolve("hub/pki").resolve(file);
  }

  private URI soap(int each) {
    return URI.create("https://localhost:" + doors.get(each) + "/services/court/v1");
  }

  /** The court's line to one of them. */
  LightCourt line(int each) {
    return new LightCourt(authority.identity("court-shinan"), soap(each));
  }

  /** A partner's REST client of one of them. */
  HubRest rest(int each, String partner) {
    return new HubRest(
        authority.identity(partner),
        URI.create("https://localhost:" + doors.get(each) + "/api/v1/"));
  }

  /** The operators' desk of one of them. */
  Desk desk(int each) {
    return new Desk(authority.identity("hub"), URI.create("https://localhost:" + desks.get(each)));
  }

  /** SIGKILL, as a power cut would. */
  void kill(int each) throws InterruptedException {
    if (hubs[each] != null) {
      ProcessHandle.of(hubs[each].pid()).ifPresent(ProcessHandle::destroyForcibly);
      hubs[each].join();
    }
  }

  void restart(int each) throws InterruptedException {
    hubs[each] = start(each);
  }

  int count(String question, Object... about) {
    Integer found = jdbc.queryForObject("select count(*) from " + question, Integer.class, about);
    return found == null ? 0 : found;
  }

  @Override
  public void close() throws Exception {
    for (HubProcess hub : hubs) {
      if (hub != null && hub.alive()) {
        hub.drain();
      }
    }
    court.close();
    centre.close();
    regulator.close();
    broker.stop();
    postgres.close();
  }
}
