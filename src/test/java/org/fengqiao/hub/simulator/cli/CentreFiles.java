package org.fengqiao.hub.simulator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.fengqiao.hub.simulator.HubRest;
import org.fengqiao.hub.simulator.JointDocuments;
import org.fengqiao.hub.simulator.RegulatorDocuments.Call;
import org.fengqiao.hub.simulator.SimulatedPeer;
import org.fengqiao.hub.simulator.SimulatedRegulator;
import tools.jackson.databind.json.JsonMapper;

/** What centre, regulator, peer and bank have to say to each other besides the cases of courts. */
final class CentreFiles implements AutoCloseable {

  private static final String QINGDAO = "centre-qingdao";
  private static final String SHANGHAI = "centre-shanghai";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Town town;
  private final CentreWire wire;
  private final SimulatedRegulator regulator;
  private final SimulatedPeer peer;

  CentreFiles(Town town, CentreWire wire, SimulatedRegulator regulator) {
    this.town = town;
    this.wire = wire;
    this.regulator = regulator;
    this.peer = town.peer();
  }

  void play() throws Exception {
    invite();
    complaints();
    warnings();
    joined();
    invited();
  }

  private void invite() throws Exception {
    say("st-j1", JointDocuments.invitation("st-j1", "J-ST-1", QINGDAO, SHANGHAI));
    peer.send("st-k1", JointDocuments.invitation("st-k1", "J-ST-2", SHANGHAI, QINGDAO));
  }

  private void complaints() throws Exception {
    regulator.transfer("st-c1", Call.complaint("12378-st-1"));
    regulator.transfer("st-c2", Call.report("12378-st-2"));
    withdrawn();
    say("st-s1", RegulatorLetters.figures("st-s1", "QD-TJ-02", 1));
  }

  /** Before the centre has answered; where the centre was faster, another one is withdrawn. */
  private void withdrawn() throws Exception {
    for (int i = 0; i < 5 && town.centre.effects("st-cw-" + (i - 1)) == 0; i++) {
      String number = "12378-st-w" + i;
      regulator.transfer("st-cx-" + i, Call.complaint(number));
      HubRest desk = town.rest("regulator-qingdao");
      String id = "st-cw-" + i;
      desk.send(id, "application/json", RegulatorLetters.withdrawal(id, number));
      await().atMost(Town.patience()).until(() -> town.ledger().count(settled(id)) == 1);
      if (town.ledger().count(settled(id) + " and state = 'APPLIED'") == 1) {
        await().atMost(Town.patience()).until(() -> town.centre.effects(id) == 1);
      }
    }
  }

  private static String settled(String id) {
    return "select count(*) from message where external_id = '%s' and state <> 'RECEIVED'"
        .formatted(id);
  }

  private void warnings() throws Exception {
    HubRest.Answer warned = regulator.warn("st-w1", "JG-ST-1");
    say("st-f1", RegulatorLetters.feedback("st-f1", hubCase(warned.body()), "JG-ST-1"));
    say("st-w2", RegulatorLetters.warning("st-w2", "QD-ST-2"));
  }

  private void joined() throws Exception {
    await().atMost(Town.patience()).until(() -> peer.effects("st-j1") == 1);
    peer.send("st-j2", JointDocuments.answer("st-j2", "J-ST-1", true));
    await().atMost(Town.patience()).until(() -> town.centre.effects("st-j2") == 1);
    say("st-j3", JointDocuments.session("st-j3", "J-ST-1", 1, QINGDAO));
    await().atMost(Town.patience()).until(() -> peer.effects("st-j3") == 1);
    say("st-j4", JointDocuments.result("st-j4", "J-ST-1", SHANGHAI));
  }

  private void invited() throws Exception {
    await().atMost(Town.patience()).until(() -> town.centre.effects("st-k1") == 1);
    say("st-k2", JointDocuments.answer("st-k2", "J-ST-2", true));
    await().atMost(Town.patience()).until(() -> peer.effects("st-k2") == 1);
    peer.send("st-k3", JointDocuments.session("st-k3", "J-ST-2", 1, SHANGHAI));
    await().atMost(Town.patience()).until(() -> town.centre.effects("st-k3") == 1);
    peer.send("st-k4", JointDocuments.result("st-k4", "J-ST-2", QINGDAO));
  }

  private void say(String id, byte[] document) throws Exception {
    CentreStory.said(wire.send(id, document));
  }

  static String hubCase(String words) {
    return JsonMapper.shared().readTree(words).path("hubCaseId").asString();
  }

  static OffsetDateTime now() {
    return OffsetDateTime.now(ZONE).truncatedTo(ChronoUnit.SECONDS);
  }

  /** A canonical document. */
  static byte[] letter(String kind, String id, String reference, String content) {
    return """
    {"%s": {"header": {"messageId": "%s", "eventTime": "%s", "sentTime": "%s"},
            "caseReference": {%s}, %s}}\
    """
        .formatted(kind, id, now(), now(), reference, content)
        .getBytes(UTF_8);
  }

  /** What lies on the regulator's file server, as UTF-8, and what the peer took off its broker. */
  Stream<byte[]> told() {
    return Stream.concat(
        returns(),
        Stream.of("st-j1", "st-j3", "st-j4", "st-k2").map(id -> peer.document(id).orElseThrow()));
  }

  /** What lies on the regulator's file server, as UTF-8. */
  Stream<byte[]> returns() {
    return regulator.returns().stream().map(CentreFiles::text);
  }

  private static byte[] text(Path file) {
    try {
      return Files.readString(file, Charset.forName("GB18030")).getBytes(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    peer.close();
  }
}
