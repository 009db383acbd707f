package org.fengqiao.hub.channel.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

/** Exchanges that share a call, and those that cannot. */
class TogetherTests {

  private final List<List<?>> calls = new CopyOnWriteArrayList<>();
  private final CountDownLatch gate = new CountDownLatch(1);
  private final ExecutorService senders = Executors.newCachedThreadPool();
  private final CamelContext context = new DefaultCamelContext();

  @BeforeEach
  void start() throws Exception {
    context.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("direct:ask").routeId("ask").to("together:write");
            from("direct:write")
                .process(
                    it ->
                        it.getMessage()
                            .setBody(write(it.getMessage().getMandatoryBody(List.class))));
          }
        });
    context.start();
  }

  @AfterEach
  void stop() {
    gate.countDown();
    senders.shutdownNow();
    context.stop();
  }

  private List<String> write(List<?> bodies) throws InterruptedException {
    calls.add(bodies);
    if (bodies.contains("first")) {
      gate.await();
    }
    if (bodies.contains("bad")) {
      throw new IllegalArgumentException("bad cannot be written");
    }
    if (bodies.contains("no database")) {
      throw new CannotCreateTransactionException("no database");
    }
    return bodies.stream().map(body -> "wrote " + body).toList();
  }

  private @Nullable Object ask(String body) {
    return context.createProducerTemplate().requestBody("direct:ask", body);
  }

  /** The first has the turn and is held; the others come meanwhile. */
  private List<CompletableFuture<@Nullable Object>> whileTheFirstIsWritten(List<String> others) {
    List<CompletableFuture<@Nullable Object>> asked = new ArrayList<>();
    asked.add(CompletableFuture.supplyAsync(() -> ask("first"), senders));
    Awaitility.await().until(() -> calls.size() == 1);
    others.forEach(it -> asked.add(CompletableFuture.supplyAsync(() -> ask(it), senders)));
    Awaitility.await()
        .until(() -> context.getInflightRepository().size("ask") == others.size() + 1);
    gate.countDown();
    return asked;
  }

  @Test
  void oneThatComesAloneIsWrittenAtOnce() {
    gate.countDown();

    assertThat(ask("a")).isEqualTo("wrote a");
    assertThat(calls).hasSize(1).containsExactly(List.of("a"));
  }

  @Test
  void thoseThatComeWhileOneIsWrittenShareTheNextCallAndEachGetsItsOwnAnswer() {
    List<String> others = IntStream.range(0, 6).mapToObj(i -> "other " + i).toList();

    List<CompletableFuture<@Nullable Object>> asked = whileTheFirstIsWritten(others);

    assertThat(asked.get(0).join()).isEqualTo("wrote first");
    for (int i = 0; i < others.size(); i++) {
      assertThat(asked.get(i + 1).join()).isEqualTo("wrote " + others.get(i));
    }
    assertThat(calls).hasSizeLessThan(1 + others.size());
    assertThat(calls.stream().mapToInt(List::size).sum()).isEqualTo(1 + others.size());
  }

  @Test
  void oneThatCannotBeWrittenSpoilsNoOther() {
    List<CompletableFuture<@Nullable Object>> asked =
        whileTheFirstIsWritten(List.of("bad", "good"));

    assertThat(asked.get(2).join()).isEqualTo("wrote good");
    assertThatThrownBy(() -> asked.get(1).join())
        .hasCauseInstanceOf(CamelExecutionException.class)
        .hasRootCauseMessage("bad cannot be written");
  }

  @Test
  void whenTheLedgerIsOutNobodyAsksASecondTime() {
    List<CompletableFuture<@Nullable Object>> asked =
        whileTheFirstIsWritten(List.of("no database", "too"));

    assertThatThrownBy(() -> asked.get(1).join()).hasRootCauseMessage("no database");
    assertThat(calls.stream().filter(call -> call.contains("no database"))).hasSize(1);
  }
}
