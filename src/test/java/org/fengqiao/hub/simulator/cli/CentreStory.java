package org.fengqiao.hub.simulator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.canonical.model.SupplementKind;
import org.fengqiao.hub.partner.TestPartners;
import org.fengqiao.hub.simulator.CentreScript;
import org.fengqiao.hub.simulator.CentreScript.Ending;
import org.fengqiao.hub.simulator.HubRest;
import org.fengqiao.hub.simulator.Misbehaviour;
import org.fengqiao.hub.simulator.NotaryScript;
import org.fengqiao.hub.simulator.SimulatedInstitution;
import org.fengqiao.hub.simulator.SimulatedNotary;
import org.fengqiao.hub.simulator.SimulatedRegulator;
import org.fengqiao.hub.translation.Withheld;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All a mediation centre says and is told, once each, with every other partner at work: the cases
 * of courts here, the files of regulator and peer in {@link CentreFiles}.
 */
final class CentreStory implements AutoCloseable {

  static final String CENTRE = "centre-qingdao";

  static final String BANK = "institution-example-bank";
  static final String REGULATOR = "regulator-qingdao";

  private static final String OUTAGE = "st-open-4";
  private static final Path TYPICAL = Path.of("mappings/court-soap/samples/submit-referral.xml");
  private static final String ITS_CODE = "91370200MA3TE5B17D";
  private static final String OTHER_BANK = "91370200MA3TE5T035";
  private static final Duration STEP = Duration.ofMillis(100);
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String AT_ONCE =
      """
      {"reason": "the test does not wait", "rule": {"id": "queue-age", "code": "QUEUE_AGE",
       "subject": "*", "atMost": false, "severity": "WARNING", "holdsFor": "PT0S",
       "clearsAfter": "PT1S", "renotifyAfter": "PT4H", "channels": [], "enabled": true}}
      """;
  private static final Path BEFORE_FILING =
      Path.of("mappings/court-soap/samples/entrusted-before-filing.xml");

  private static final String DELIVERED =
      """
      select count(*) from delivery join message using (message_id)
      where sender = '%s' and message.kind = '%s'
        and partner <> sender and delivery.state = 'DELIVERED'\
      """;

  /** Its reader is the hub: it starts clocks. */
  private static final Set<MessageKind> FOR_THE_HUB = Set.of(MessageKind.LEGAL_EVENT);

  private final Town town;
  private final CentreWire wire;
  private final Desk desk;
  private final SimulatedRegulator regulator;
  private final SimulatedNotary notary;
  private final CentreFiles files;
  private final SimulatedInstitution bank;
  private final AlertEars ears;

  CentreStory(Town town, CentreWire wire, SimulatedInstitution bank, AlertEars ears) {
    this.town = town;
    this.bank = bank;
    this.ears = ears;
    this.wire = wire;
    this.desk = new Desk(town.authority.identity("hub"), town.operators());
    this.regulator = town.regulator(STEP);
    this.notary = town.notary(NotaryScript.willing(STEP));
    this.files = new CentreFiles(town, wire, regulator);
  }

  /** What the centre does with the cases of this story; with others as it is told. */
  static CentreScript script(Function<CaseReferral, Ending> others) {
    return CentreScript.varying(referral -> ending(referral, others), STEP)
        .taking(CentreStory::door);
  }

  private static Ending ending(CaseReferral referral, Function<CaseReferral, Ending> others) {
    String id = referral.getHeader().getMessageId();
    if (id.startsWith("st-open")) {
      return Ending.UNDER_WAY;
    }
    return id.startsWith("st-quiet") ? Ending.UNANSWERED : others.apply(referral);
  }

  private static Optional<Door> door(CaseReferral referral) {
    return switch (referral.getHeader().getMessageId()) {
      case "st-notary" -> Optional.of(Door.NOTARISATION);
      case "st-court" -> Optional.of(Door.JUDICIAL_CONFIRMATION);
      default -> Optional.empty();
    };
  }

  /** Tells all of it; returns when the last word is said, not when it has arrived. */
  CentreStory play() throws Exception {
    String certified = entrusted("st-notary", 5001);
    String confirmed = entrusted("st-court", 5002);
    town.rest(CENTRE)
        .upload(
            EdgePapers.digest(), "application/pdf", BodyPublishers.ofByteArray(EdgePapers.PAPER));
    outage();
    consent();
    changes();
    suspicion();
    files.play();
    after(confirmed);
    assertThat(certified).isNotEqualTo(confirmed);
    return this;
  }

  private String entrusted(String id, int number) throws Exception {
    var request = town.samples.sample(BEFORE_FILING, number).request();
    request.getHeader().setMessageId(id);
    return town.shinan.submit(request).getHubCaseId();
  }

  /** One court is away while the centre answers it, until all who watch the hub have been told. */
  private void outage() throws Exception {
    desk.put("alert-rules/queue-age", AT_ONCE);
    var request = town.samples.sample(TYPICAL, 5012).request();
    request.getHeader().setMessageId(OUTAGE);
    town.jimo.behave(Misbehaviour.of(Misbehaviour.Mode.DOWN));
    try {
      town.jimo.submit(request);
      ears.awaitWord("Jimo");
    } finally {
      town.jimo.behave(Misbehaviour.NONE);
    }
  }

  /** A bank is told the outcome of one case of its own; in another it is asked, and consents. */
  private void consent() throws Exception {
    String own = Town.referral("st-told", 5013).replace(OTHER_BANK, ITS_CODE);
    opened("st-told", 5013, own);
    String referral = Town.referral("st-open-3", 5011).replace(OTHER_BANK, ITS_CODE);
    EdgeCase asked = opened("st-open-3", 5011, referral);
    said(wire.send("st-ask", BankLetters.request("st-ask", asked.hubCase(), ITS_CODE)));
    delivered(MessageKind.CONSENT_REQUEST);
    HubRest.Answer answer =
        BankLetters.consent(
            town.rest("institution-example-bank"),
            "st-consent",
            asked.hubCase(),
            List.of("POWER_OF_ATTORNEY", "IDENTITY_PROOF"));
    assertThat(answer.accepted()).as(answer.body()).isTrue();
  }

  /** A case is amended, one gets another number, others are withdrawn, one is never answered. */
  private void changes() throws Exception {
    EdgeCase open = refer("st-open-1", 5005, "case-referral/multi-party-three-defendants");
    post(EdgePapers.court(EdgesThatPeopleDecide.HEIRS, "st-heirs", 5005));
    EdgeCase quiet = refer("st-quiet-1", 5006, "case-referral/multi-party-three-defendants");
    post(EdgePapers.court("referral-withdrawal/party-withdraws", "st-away", 5006));
    EdgeCase left = refer("st-open-2", 5007, "case-referral/multi-party-three-defendants");
    told(left, "progress-notice");
    said(wire.send("st-left", withdrawal("st-left", left.hubCase())));
    wire.send("st-late", centre("progress-notice/suspended-for-appraisal", "st-late", left));
    EdgeCase lapsing = refer("st-quiet-2", 5009, "case-referral/multi-party-three-defendants");
    lapse(lapsing);
    assertThat(quiet.hubCase()).isNotEqualTo(open.hubCase());
  }

  /** Signs of sham mediation; a person finds them telling. */
  private void suspicion() throws Exception {
    String referral =
        EdgePapers.court("case-referral/multi-party-three-defendants", "st-quiet-3", 5010)
            .replace("13900000002", "0532-88880000");
    EdgeCase suspect = opened("st-quiet-3", 5010, referral);
    said(wire.send("st-yes", centre("referral-response/accepted-by-a-station", "st-yes", suspect)));
    byte[] outcome =
        new String(centre(EdgesOfOutcomes.ONE_SIGNS, "st-sham", suspect), UTF_8)
            .replace("逾期利息的计算", "无争议")
            .getBytes(UTF_8);
    said(wire.send("st-sham", outcome));
    JsonNode asked = desk.question("st-sham", "SHAM_SUSPECTED");
    desk.decide(asked, "APPLY", "双方共用一部电话且互不争执");
  }

  /** What is said about an agreement that a court has confirmed. */
  private void after(String confirmed) throws Exception {
    EdgeCase about = new EdgeCase(confirmed, "", 5002, "st-court", "");
    await()
        .atMost(Town.patience())
        .until(() -> town.centre.decisions(confirmed).toString().contains("CONFIRMED"));
    said(
        wire.send(
            "st-served",
            centre("legal-event/says-when-the-ruling-was-served", "st-served", about)));
    said(
        wire.send(
            "st-objection",
            new ConfirmationLetters()
                .supplement(
                    "st-objection",
                    confirmed,
                    Door.JUDICIAL_CONFIRMATION,
                    SupplementKind.OBJECTION,
                    List.of())));
    JsonNode paper =
        JSON.createObjectNode()
            .put("ZJS", "" + EdgePapers.PAPER.length)
            .put("ZY", EdgePapers.digest());
    said(
        wire.send(
            "st-back",
            PlatformLetters.materialReturn("st-back", confirmed, paper).getBytes(UTF_8)));
    String second = Town.number(5002).replace("民初", "民诉前调");
    post(
        EdgePapers.court("case-conversion/pre-filing-becomes-first-instance", "st-number", 5002)
            .replaceFirst("<caseNumber>[^<]*", "<caseNumber>" + second)
            .replaceFirst("<newCaseNumber>[^<]*", "<newCaseNumber>" + Town.number(5902)));
  }

  private EdgeCase refer(String id, int number, String example) throws Exception {
    return opened(id, number, EdgePapers.court(example, id, number));
  }

  private EdgeCase opened(String id, int number, String envelope) throws Exception {
    String answer = post(envelope);
    String hubCase = answer.replaceAll("(?s).*hubCaseId>([^<]+)<.*", "$1");
    await().atMost(Town.patience()).until(() -> town.centre.effects(id) == 1);
    return new EdgeCase(hubCase, Town.number(number), number, id, answer);
  }

  private String post(String envelope) throws Exception {
    var answer = town.light("court-shinan").post(envelope);
    assertThat(answer.status()).as(answer.body()).isEqualTo("ACCEPTED");
    return answer.body();
  }

  private void lapse(EdgeCase open) {
    String clock = " where clock = 'CLK-01' and case_id = '" + open.hubCase() + "'";
    await()
        .atMost(Town.patience())
        .until(() -> town.ledger().count("select count(*) from legal_clock" + clock) == 1);
    town.ledger()
        .change(
            "update legal_clock set started_on = current_date - 9, raw_end = current_date - 4,"
                + " rolled_end = current_date - 4, due_at = now()"
                + clock);
  }

  private void told(EdgeCase about, String kind) {
    await()
        .atMost(Town.patience())
        .until(() -> town.shinan.kindsOf(about.hubCase()).contains(kind));
  }

  private static byte[] centre(String example, String id, EdgeCase about) {
    return EdgePapers.centre(example, id, about).getBytes(UTF_8);
  }

  private static byte[] withdrawal(String id, String hubCase) {
    return CentreFiles.letter(
        "referral-withdrawal",
        id,
        "\"hubCaseId\": \"%s\", \"referralVersion\": 1".formatted(hubCase),
        "\"kind\": \"PARTY_WITHDRAWAL\", \"requestedBy\": \"P1\", \"requestedAt\": \"%s\", \"reasonText\": \"申请人撤回申请\""
            .formatted(CentreFiles.now()));
  }

  static String said(String words) {
    assertThat(words).contains("\"ACCEPTED\"");
    return words;
  }

  /** A message of the centre's of this kind has had its effect in a case. */
  void tookEffect(MessageKind kind) {
    some(
        "select count(*) from message where sender = '%s' and kind = '%s' and state = 'APPLIED'"
            .formatted(CENTRE, kind.id()));
  }

  /** A message of the centre's of this kind was taken by another partner. */
  void reachedItsReader(MessageKind kind) {
    if (!FOR_THE_HUB.contains(kind)) {
      delivered(kind);
    }
  }

  private void delivered(MessageKind kind) {
    some(DELIVERED.formatted(CENTRE, kind.id()));
  }

  private void delivered(MessageKind kind, String partner) {
    some((DELIVERED + " and partner = '%s'").formatted(CENTRE, kind.id(), partner));
  }

  /** Values of messages a partner was brought that it may not see. */
  Set<String> keptFrom(String partner) {
    delivered(
        partner.equals(BANK) ? MessageKind.MEDIATION_OUTCOME : MessageKind.COMPLAINT_RESULT,
        partner);
    String profile = TestPartners.ofThisRepository().byId(partner).disclosure();
    return Withheld.values(
        profile,
        town.ledger()
            .documents(
                "select content from payload join delivery using (message_id)"
                    + " where payload.stage = 'canonical' and delivery.state = 'DELIVERED'"
                    + " and partner = '"
                    + partner
                    + "'"));
  }

  /** Everything a partner was brought, by every wire. */
  List<String> toldTo(String partner) {
    Stream<byte[]> told =
        partner.equals(BANK)
            ? bank.messages().stream().map(id -> bank.document(id).orElseThrow())
            : Stream.concat(regulator.documents().stream(), files.returns());
    return told.map(document -> new String(document, UTF_8)).toList();
  }

  /** What those who watch the hub were told, by each wire. */
  List<String> alerts() {
    return ears.heard();
  }

  /** Numbers of persons, their telephones, and what is in dispute, in a case of a court. */
  List<String> secrets() {
    return secrets("st-quiet-3");
  }

  /** The same of the case whose court could not be reached. */
  List<String> secretsOfTheOutage() {
    return secrets(OUTAGE);
  }

  private List<String> secrets(String referralId) {
    JsonNode referral =
        JSON.readTree(town.centre.document(referralId).orElseThrow()).path("case-referral");
    return Stream.of(
            referral.path("parties").findValuesAsString("number").stream(),
            referral.path("parties").findValues("phones").stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString),
            Stream.of(referral.path("disputeFacts").asString()))
        .flatMap(it -> it)
        .filter(it -> it.length() > 6)
        .distinct()
        .toList();
  }

  /** All that left for the regulator, by REST and as files over SFTP, and for the peer by AMQP. */
  List<String> toldToOthers() {
    return Stream.concat(regulator.documents().stream(), files.told())
        .map(document -> new String(document, UTF_8))
        .toList();
  }

  /** A message of this kind is in the centre's own store. */
  void reachedTheCentre(MessageKind kind) {
    await().atMost(Town.patience()).until(() -> atTheCentre().contains(kind.id()));
  }

  private List<String> atTheCentre() {
    return town.centre.messages().stream()
        .flatMap(id -> town.centre.document(id).stream())
        .map(document -> JSON.readTree(document).propertyNames().iterator().next())
        .toList();
  }

  private void some(String question) {
    await().atMost(Town.patience()).until(() -> town.ledger().count(question) > 0);
  }

  @Override
  public void close() {
    files.close();
    notary.close();
    regulator.close();
  }
}
