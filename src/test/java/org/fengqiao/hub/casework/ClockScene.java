package org.fengqiao.hub.casework;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.apache.camel.support.PluginHelper;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.Facts;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Operators;
import org.fengqiao.hub.canonical.Samples;
import org.fengqiao.hub.canonical.clocks.ClockCatalogue;
import org.fengqiao.hub.canonical.clocks.ClockRule;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.CaseReference;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.canonical.model.ComplaintTransfer;
import org.fengqiao.hub.canonical.model.Header;
import org.fengqiao.hub.canonical.model.Message;
import org.fengqiao.hub.canonical.model.OperatorAnswer;
import org.fengqiao.hub.canonical.model.OperatorDecision;
import org.fengqiao.hub.canonical.model.Procedure;
import org.fengqiao.hub.canonical.model.ReferralMode;
import org.fengqiao.hub.ledger.CaseNumbers;
import org.fengqiao.hub.ledger.CaseState;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.Deliveries;
import org.fengqiao.hub.ledger.DeliveryEntry;
import org.fengqiao.hub.ledger.DeliveryState;
import org.fengqiao.hub.ledger.Failures;
import org.fengqiao.hub.ledger.HubMessages;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.ledger.NewMessage;
import org.fengqiao.hub.ledger.Outbox;
import org.fengqiao.hub.ledger.PartnerAliases;
import org.fengqiao.hub.ledger.Proceedings;
import org.fengqiao.hub.ledger.Question;
import org.fengqiao.hub.ledger.Questions;
import org.fengqiao.hub.ledger.RealPostgres;
import org.fengqiao.hub.ledger.Settling;
import org.fengqiao.hub.ledger.clocks.ClockFiring;
import org.fengqiao.hub.ledger.clocks.Clocks;
import org.fengqiao.hub.ledger.clocks.LegalClock;
import org.fengqiao.hub.ledger.clocks.MovedClock;
import org.fengqiao.hub.ledger.clocks.OfferedClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * One case between Shinan's court and the centre, with casework, clocks and their routes as the hub
 * has them, a real ledger and a time that the test moves. Deliveries and the broker are the test's.
 */
final class ClockScene implements AutoCloseable {

  static final String COURT = "court-shinan";
  static final String CENTRE = "centre-qingdao";
  static final String REGULATOR = "regulator-qingdao";

  final MovedClock time;
  final UUID caseId;

  private final AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();
  private final CamelContext camel = new DefaultCamelContext();
  private final JdbcTemplate jdbc = RealPostgres.jdbc();
  private int written;

  ClockScene(String now, ReferralMode mode, @Nullable Procedure procedure) throws Exception {
    this(now, Samples.MAPPINGS, scene -> scene.refer(mode, procedure));
  }

  /** A referral where the catalogue is another one. */
  static ClockScene under(Path mappings, String now, ReferralMode mode) throws Exception {
    return new ClockScene(now, mappings, scene -> scene.refer(mode, null));
  }

  /** A complaint the regulator hands over. */
  static ClockScene complaint(String now, ComplaintTransfer complaint) throws Exception {
    return new ClockScene(now, Samples.MAPPINGS, scene -> scene.complain(complaint));
  }

  private ClockScene(String now, Path mappings, Function<ClockScene, UUID> opening)
      throws Exception {
    time = new MovedClock(Instant.parse(now));
    CodeTables codes = CodeTables.load(mappings);
    parts.registerBean(JdbcTemplate.class, () -> jdbc);
    parts.registerBean(Clock.class, () -> time);
    parts.registerBean(CodeTables.class, () -> codes);
    parts.registerBean(CanonicalXml.class, () -> Samples.XML);
    parts.registerBean(ClockCatalogue.class, () -> new ClockCatalogue(codes));
    parts.register(
        Messages.class,
        Cases.class,
        Deliveries.class,
        Failures.class,
        Proceedings.class,
        CaseNumbers.class,
        Questions.class,
        HubMessages.class,
        Outbox.class,
        PartnerAliases.class);
    parts.scan(
        "org.fengqiao.hub.partner", "org.fengqiao.hub.casework", "org.fengqiao.hub.ledger.clocks");
    parts.refresh();
    routes();
    caseId = opening.apply(this);
  }

  private void routes() throws Exception {
    camel.getRegistry().bind("casework", parts.getBean(Casework.class));
    camel.getRegistry().bind("clockFiring", parts.getBean(ClockFiring.class));
    camel.getRegistry().bind("outbox", parts.getBean(Outbox.class));
    camel
        .getRegistry()
        .bind(
            "ledger",
            new SpringTransactionPolicy(
                new DataSourceTransactionManager(Objects.requireNonNull(jdbc.getDataSource()))));
    for (String route :
        List.of("20-casework", "21-single-case", "22-apply", "23-set-aside", "45-clocks")) {
      var file = Path.of("routes/core", route + ".camel.yaml").toAbsolutePath();
      PluginHelper.getRoutesLoader(camel)
          .loadRoutes(PluginHelper.getResourceLoader(camel).resolveResource("file:" + file));
    }
    AdviceWith.adviceWith(camel, "casework", a -> a.replaceFromWith("direct:signal"));
    AdviceWith.adviceWith(camel, "clocks", a -> a.replaceFromWith("direct:tick"));
    camel.start();
  }

  private UUID refer(ReferralMode mode, @Nullable Procedure procedure) {
    CaseReferral referral = Samples.referral();
    referral.setReferralMode(mode);
    referral.setProcedure(procedure);
    referral.getHeader().setMessageId("scene-" + UUID.randomUUID());
    NewMessage message = message(COURT, MessageKind.CASE_REFERRAL, referral, time.instant());
    UUID fresh = UUID.randomUUID();
    String number = "（2026）鲁0202民初" + Math.abs(fresh.hashCode() % 9_999_999) + "号";
    return open(fresh, Dossier.REFERRAL, COURT, number, message);
  }

  private UUID complain(ComplaintTransfer complaint) {
    complaint.setComplaintNo("12378-" + UUID.randomUUID());
    complaint.getHeader().setMessageId("scene-" + UUID.randomUUID());
    NewMessage message =
        message(REGULATOR, MessageKind.COMPLAINT_TRANSFER, complaint, time.instant());
    return open(
        UUID.randomUUID(), Dossier.COMPLAINT, REGULATOR, complaint.getComplaintNo(), message);
  }

  private UUID open(UUID fresh, Dossier dossier, String opener, String number, NewMessage message) {
    messages().enter(message);
    parts
        .getBean(Cases.class)
        .openOrJoin(new Cases.Opening(fresh, dossier, opener, number, CENTRE, null, message.id()));
    camel.createProducerTemplate().sendBody("direct:signal", fresh.toString());
    return fresh;
  }

  /** The centre has the referral in its hands. */
  ClockScene offered() {
    DeliveryEntry delivery = deliveries().ofCase(caseId).get(0);
    deliveries()
        .settle(
            new Settling(
                delivery.deliveryId(),
                DeliveryState.DELIVERED,
                "202",
                "",
                CaseState.OFFERED,
                false,
                null,
                parts.getBean(OfferedClock.class).of(caseId).orElseThrow()));
    return this;
  }

  /** A message arrives now and waits in the inbox of the case. */
  UUID arrives(String sender, MessageKind kind, Message content) {
    Instant happened = content.getHeader().getEventTime().toInstant();
    NewMessage message = message(sender, kind, content, happened);
    messages().enter(message);
    if (parts.getBean(Cases.class).join(caseId, sender, message.id()).isEmpty()) {
      throw new IllegalArgumentException(sender + " takes no part in the case");
    }
    return message.id();
  }

  /** The same, and casework looks at it. */
  UUID says(String sender, MessageKind kind, Message content) {
    UUID id = arrives(sender, kind, content);
    casework();
    return id;
  }

  private NewMessage message(String sender, MessageKind kind, Message content, Instant happened) {
    byte[] canonical = Samples.XML.write(content);
    Facts facts = Facts.of(content);
    UUID id = UUID.randomUUID();
    return new NewMessage(
        id,
        sender,
        content.getHeader().getMessageId(),
        kind,
        "canonical-json",
        MessageState.RECEIVED,
        facts.verdict(),
        facts.door(),
        facts.referralVersion(),
        Digests.of(canonical),
        Digests.of(canonical),
        happened,
        happened,
        time.instant(),
        UUID.randomUUID(),
        "receipt",
        null,
        null,
        null,
        canonical,
        canonical,
        List.of(),
        NewMessage.Index.NONE);
  }

  /** The only open question about the case with this doubt, raised now if there is none. */
  private Question asked(String doubt) {
    Questions questions = parts.getBean(Questions.class);
    var open =
        questions.ofCase(caseId).stream()
            .filter(it -> it.isOpen() && it.doubt().equals(doubt))
            .findFirst();
    if (open.isPresent()) {
      return open.get();
    }
    UUID about = messages().ofCase(caseId).get(0).id();
    questions.raise(
        List.of(new Questions.Raised(UUID.randomUUID(), caseId, about, null, doubt, "/")));
    return asked(doubt);
  }

  /** A person says yes to what is doubted. */
  void personSaysYes(String doubt) {
    String now = time.instant().atZone(ClockRule.CHINA).toOffsetDateTime().toString();
    OperatorDecision decision = headed(new OperatorDecision(), now);
    decision.setQuestion(asked(doubt).id().toString());
    decision.setAnswer(OperatorAnswer.APPLY);
    decision.setDecidedBy("operator");
    decision.setReasonText("已核实");
    says(Operators.ID, MessageKind.OPERATOR_DECISION, decision);
  }

  /** The head of a message of the case that happened at a moment. */
  <M extends Message> M headed(M message, String happened) {
    Header header = new Header();
    header.setMessageId("scene-" + UUID.randomUUID() + "-" + ++written);
    header.setEventTime(OffsetDateTime.parse(happened));
    header.setSentTime(OffsetDateTime.parse(happened));
    message.setHeader(header);
    CaseReference reference = new CaseReference();
    reference.setHubCaseId(String.valueOf(caseId));
    reference.setReferralVersion(1);
    message.setCaseReference(reference);
    return message;
  }

  /** Time passes, and the clocks act; then casework sees what they wrote. */
  void at(String instant) {
    time.to(instant);
    tick();
    casework();
  }

  /** The clocks act; what they wrote waits. */
  void tick() {
    camel.createProducerTemplate().sendBody("direct:tick", "");
  }

  void casework() {
    camel.createProducerTemplate().sendBody("direct:signal", caseId.toString());
  }

  CaseState state() {
    return parts.getBean(Cases.class).find(caseId).orElseThrow().state();
  }

  MessageState became(UUID message) {
    return messages().find(message).orElseThrow().state();
  }

  LegalClock clock(String id) {
    return clocks().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  List<LegalClock> clocks() {
    return parts.getBean(Clocks.class).ofCase(caseId);
  }

  /** What goes to a partner: kinds with what they decide, in order. */
  List<String> sentTo(String partner) {
    return jdbc.queryForList(
        "select d.kind || coalesce(':' || m.verdict, '') from delivery d join message m"
            + " using (message_id) where d.case_id = ? and d.partner = ? order by d.seq",
        String.class,
        caseId,
        partner);
  }

  /** The newest message of a kind the hub wrote. */
  Object wrote(MessageKind kind) {
    return messages().ofCase(caseId).stream()
        .filter(message -> message.sender().equals("hub") && message.kind() == kind)
        .reduce((earlier, later) -> later)
        .map(message -> Samples.XML.read(messages().canonical(message.id())))
        .orElseThrow();
  }

  private Messages messages() {
    return parts.getBean(Messages.class);
  }

  private Deliveries deliveries() {
    return parts.getBean(Deliveries.class);
  }

  @Override
  public void close() {
    camel.stop();
    parts.close();
    jdbc.update(
        "update legal_clock set state = 'STOPPED', due_at = null where case_id = ?", caseId);
  }
}
