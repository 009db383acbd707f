package org.fengqiao.hub.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.apache.camel.support.PluginHelper;
import org.fengqiao.hub.canonical.HandOver;
import org.fengqiao.hub.ledger.RealPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The routes of screening as they are, with steps that note what they are asked. */
class ScreenRoutesTests {

  private static final String BROKEN = "message-b";

  private final Steps steps = new Steps();
  private CamelContext context;

  @BeforeEach
  void load() throws Exception {
    context = new DefaultCamelContext();
    context.getRegistry().bind("screening", steps);
    context.getRegistry().bind("outbox", new Hands(steps));
    context
        .getRegistry()
        .bind(
            "ledger",
            new SpringTransactionPolicy(
                new DataSourceTransactionManager(
                    Objects.requireNonNull(RealPostgres.jdbc().getDataSource()))));
    for (String route :
        List.of("25-screen", "26-screen-single", "27-screen-together", "28-unscreened")) {
      var file = Path.of("routes/core", route + ".camel.yaml").toAbsolutePath();
      PluginHelper.getRoutesLoader(context)
          .loadRoutes(PluginHelper.getResourceLoader(context).resolveResource("file:" + file));
    }
    AdviceWith.adviceWith(context, "screen", a -> a.replaceFromWith("direct:signal"));
    context.start();
  }

  @AfterEach
  void stop() {
    context.stop();
  }

  @Test
  void messagesAreScreenedTogether() {
    signal("message-a,message-c");

    assertThat(steps.screened).containsExactly("message-a,message-c");
    assertThat(steps.handedOver).containsExactly("message-a,message-c");
  }

  @Test
  void oneThatCannotBeScreenedIsPutOnRecordAndTheOthersAreScreened() {
    signal("message-a,message-b,message-c");

    assertThat(steps.screened)
        .containsExactly("message-a,message-b,message-c", "message-a", BROKEN, "message-c");
    assertThat(steps.handedOver).containsExactly("message-a", "message-c");
    assertThat(steps.givenUp)
        .singleElement()
        .asString()
        .startsWith(BROKEN)
        .endsWith("a fault of ours");
  }

  @Test
  void anOutageGivesNothingUpAndGoesBackToTheBroker() {
    steps.outage = true;

    assertThat(
            context
                .createProducerTemplate()
                .send("direct:signal", e -> e.getIn().setBody("message-a"))
                .getException())
        .hasRootCauseInstanceOf(TransientDataAccessResourceException.class);
    assertThat(steps.givenUp).isEmpty();
  }

  private void signal(String messages) {
    context.createProducerTemplate().sendBody("direct:signal", messages);
  }

  /** Stands where screening stands. */
  public static final class Steps {

    private final List<String> screened = new ArrayList<>();
    private final List<String> handedOver = new ArrayList<>();
    private final List<String> givenUp = new ArrayList<>();
    private boolean outage;

    /** Notes what is to be screened; one message breaks. */
    public List<HandOver> screen(String signal) {
      if (outage) {
        throw new TransientDataAccessResourceException("no database");
      }
      screened.add(signal);
      if (signal.contains(BROKEN)) {
        throw new IllegalStateException("a fault of ours");
      }
      return List.of(new HandOver("deliver.someone", signal, signal));
    }

    /** Notes what is given up, and why. */
    public void giveUp(String message, Exception cause) {
      givenUp.add(message + ": " + cause.getMessage());
    }
  }

  /** Stands where the outbox stands. */
  public record Hands(Steps steps) {

    /** Notes what is handed over. */
    public void handOver(List<HandOver> work) {
      work.forEach(each -> steps.handedOver.add(each.reference()));
    }
  }
}
