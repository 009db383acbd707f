package org.fengqiao.hub.simulator.history;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fengqiao.hub.simulator.HubRest;
import org.fengqiao.hub.simulator.LightCourt;
import org.fengqiao.hub.simulator.pki.Identity;

/**
 * Plays a centre's past through a running hub: courts refer over SOAP, the centre answers and
 * concludes over REST, each message with the time of then. A case at a time on each connection.
 */
public final class PastLoad {

  private static final Pattern HUB_CASE = Pattern.compile("hubCaseId>([^<]+)<");
  private static final int TRIES = 60;

  private final Map<String, LightCourt> courts;
  private final HubRest centre;

  private PastLoad(Map<String, LightCourt> courts, HubRest centre) {
    this.courts = courts;
    this.centre = centre;
  }

  /** The partner ids that refer in the past years; they need certificates. */
  public static List<String> courts() {
    return PastYears.COURTS.stream().map(PastCase.Court::id).toList();
  }

  /**
   * Plays the past years.
   *
   * @param identity the certificate of a partner id
   * @param hub {@code https://localhost:8443}
   * @param connections cases under way at once
   * @param progress told how many cases have ended
   * @throws PastRefused when the hub does not take a message
   */
  public static void play(
      Function<String, Identity> identity, URI hub, int connections, IntConsumer progress)
      throws InterruptedException {
    Map<String, LightCourt> courts =
        courts().stream()
            .collect(
                Collectors.toMap(
                    id -> id,
                    id -> new LightCourt(identity.apply(id), hub.resolve("/services/court/v1"))));
    HubRest centre = new HubRest(identity.apply("centre-qingdao"), hub.resolve("/api/v1/"));
    new PastLoad(courts, centre).play(PastYears.cases(PastYears.SEED), connections, progress);
  }

  private void play(List<PastCase> cases, int connections, IntConsumer progress)
      throws InterruptedException {
    ExecutorService clerks = Executors.newFixedThreadPool(connections);
    AtomicInteger ended = new AtomicInteger();
    try {
      List<Future<?>> working = new ArrayList<>();
      for (PastCase past : cases) {
        working.add(
            clerks.submit(
                () -> {
                  one(past);
                  progress.accept(ended.incrementAndGet());
                  return null;
                }));
      }
      for (Future<?> work : working) {
        work.get();
      }
    } catch (ExecutionException e) {
      throw new PastRefused("a case of the past could not be played", e.getCause());
    } finally {
      clerks.shutdownNow();
    }
  }

  private void one(PastCase past) throws IOException, InterruptedException {
    PastPapers papers = new PastPapers(past);
    String hubCase = refer(past, papers);
    say(papers.id("rr"), papers.response(hubCase));
    say(papers.id("mo"), papers.outcome(hubCase));
  }

  private String refer(PastCase past, PastPapers papers) throws IOException, InterruptedException {
    LightCourt court = Objects.requireNonNull(courts.get(past.court().id()));
    LightCourt.Answer answer = court.post(papers.referral());
    for (int again = 1; answer.httpStatus() == 503 && again < TRIES; again++) {
      Thread.sleep(1000);
      answer = court.post(papers.referral());
    }
    Matcher found = HUB_CASE.matcher(answer.body());
    if (!answer.acknowledged() || !found.find()) {
      throw new PastRefused(papers.id("rf") + ": " + answer.body(), null);
    }
    return found.group(1);
  }

  private void say(String id, String document) throws IOException, InterruptedException {
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    HubRest.Answer answer = centre.send(id, "application/json", bytes);
    for (int again = 1; answer.status() == 503 && again < TRIES; again++) {
      Thread.sleep(1000);
      answer = centre.send(id, "application/json", bytes);
    }
    if (!answer.accepted()) {
      throw new PastRefused(id + ": " + answer.status() + " " + answer.body(), null);
    }
  }
}
