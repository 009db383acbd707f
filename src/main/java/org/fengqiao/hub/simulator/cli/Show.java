package org.fengqiao.hub.simulator.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.fengqiao.hub.simulator.CentreReply;
import org.fengqiao.hub.simulator.SimulatedCentre;
import org.fengqiao.hub.simulator.SimulatedCourt;
import org.fengqiao.hub.simulator.court.Acknowledgement;
import org.fengqiao.hub.simulator.court.RequestRefused;
import org.fengqiao.hub.simulator.court.Status;

/** Sends the samples and watches each case until its last step. */
final class Show {

  private static final Duration LOOK = Duration.ofMillis(150);

  private final DemoPartners partners;
  private final ReceiptCheck receipts;
  private final DemoState state;
  private final Board board;
  private final List<CaseLine> cases = new ArrayList<>();

  Show(DemoPartners partners, ReceiptCheck receipts, DemoState state, Board board) {
    this.partners = partners;
    this.receipts = receipts;
    this.state = state;
    this.board = board;
  }

  /** Runs until every case has ended, the hub is gone or patience is out. */
  List<CaseLine> run(List<SampleReferrals.Sample> samples, HubProcess hub, Duration patience)
      throws InterruptedException {
    samples.forEach(
        s ->
            cases.add(
                new CaseLine(
                    s.caseNumber(), s.party(), s.court(), s.request().getHeader().getMessageId())));
    ExecutorService courts = Executors.newSingleThreadExecutor();
    courts.execute(() -> submit(samples));
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end && hub.alive() && !ended()) {
      cases.forEach(this::look);
      board.show(cases);
      TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
    }
    courts.shutdownNow();
    cases.forEach(this::look);
    board.end(cases);
    return List.copyOf(cases);
  }

  private boolean ended() {
    return cases.stream().allMatch(c -> c.complete() || c.failed());
  }

  private void submit(List<SampleReferrals.Sample> samples) {
    for (int i = 0; i < samples.size(); i++) {
      submit(samples.get(i), cases.get(i));
    }
  }

  private void submit(SampleReferrals.Sample sample, CaseLine line) {
    line.begin();
    try {
      Acknowledgement answer = partners.court(sample.court()).submit(sample.request());
      if (answer.getStatus() == Status.REJECTED) {
        line.fail(
            answer.getFault().stream()
                .findFirst()
                .map(f -> f.getTextEn() + " / " + f.getTextZh() + " (" + f.getPath() + ")")
                .orElse("rejected"));
        return;
      }
      line.acknowledged(answer.getHubCaseId());
      if (receipts.holds(answer.getReceipt(), line.messageId())) {
        line.tick(CaseLine.Step.RECEIPT);
      }
      if (answer.getHubCaseId() != null) {
        state.remember(answer.getHubCaseId());
      }
    } catch (RequestRefused e) {
      line.fail("refused: " + e.getMessage());
    } catch (jakarta.xml.ws.WebServiceException e) {
      line.fail("no answer: " + e.getMessage());
    }
  }

  private void look(CaseLine line) {
    SimulatedCentre centre = partners.centre();
    if (centre.effects(line.messageId()) > 0) {
      line.tick(CaseLine.Step.AT_CENTRE);
    }
    reply(line, CentreReply.RESPONSE, CaseLine.Step.ANSWERED);
    reply(line, CentreReply.OUTCOME, CaseLine.Step.OUTCOME);
    String hubCase = line.hubCaseId();
    if (hubCase != null) {
      confirmation(line, hubCase);
      back(line, partners.court(line.court()), hubCase);
    }
  }

  private void confirmation(CaseLine line, String hubCase) {
    partners
        .centre()
        .door(hubCase)
        .map(Way::of)
        .ifPresent(
            way -> {
              line.expect(way.steps());
              reply(line, CentreReply.CONFIRMATION, way.asked());
              partners.centre().decisions(hubCase).stream()
                  .flatMap(decision -> way.step(decision).stream())
                  .forEach(line::tick);
              if (line.has(CaseLine.Step.CERTIFICATE)) {
                reply(line, CentreReply.DEFAULT_REPORT, CaseLine.Step.DEFAULT);
              }
            });
  }

  private void reply(CaseLine line, CentreReply reply, CaseLine.Step step) {
    String id = CentreReply.idOf(line.court(), line.messageId(), reply);
    partners
        .centre()
        .answerTo(id)
        .ifPresent(
            status -> {
              if (status / 100 == 2) {
                line.tick(step);
              } else {
                line.fail("the hub answered " + status + " to the " + reply);
              }
            });
  }

  private void back(CaseLine line, SimulatedCourt court, String hubCase) {
    List<String> kinds = court.kindsOf(hubCase);
    boolean answered = kinds.contains("referral-response");
    boolean concluded = kinds.contains("mediation-outcome");
    if (answered && partners.centre().declined(line.court(), line.messageId())) {
      line.decline();
    }
    if (concluded || (answered && line.declined())) {
      line.tick(CaseLine.Step.AT_COURT);
    }
    if (concluded) {
      returned(line, court, hubCase);
    }
  }

  /** Where mediation failed, the court has its own materials back, with a letter (特邀规定 art 21). */
  private static void returned(CaseLine line, SimulatedCourt court, String hubCase) {
    List<String> order = court.orderOf(hubCase);
    int at = court.kindsOf(hubCase).indexOf("mediation-outcome");
    court
        .document(order.get(at))
        .map(CourtsOutcome::read)
        .ifPresent(
            back -> {
              line.result(back.result());
              if (!back.hasLetter()) {
                return;
              }
              line.expect(List.of(CaseLine.Step.RETURNED));
              if (back.digests().stream().allMatch(it -> court.attachment(it).isPresent())) {
                line.tick(CaseLine.Step.RETURNED);
              }
            });
  }

  /** How many of these cases the hub still answers for over REST. */
  int held(List<String> hubCases) throws InterruptedException {
    int held = 0;
    for (String hubCase : hubCases) {
      try {
        held += partners.centre().hub().get("cases/" + hubCase).accepted() ? 1 : 0;
      } catch (IOException e) {
        return held;
      }
    }
    return held;
  }
}
