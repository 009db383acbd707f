package org.fengqiao.hub.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.apache.camel.support.PluginHelper;
import org.fengqiao.hub.canonical.HandOver;
import org.fengqiao.hub.ledger.LedgerFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The routes of casework as they are, with steps that note what they are asked. */
class CaseworkRoutesTests {

  private static final String BROKEN = "case-b";

  private final Steps steps = new Steps();
  private CamelContext context;

  @BeforeEach
  void load() throws Exception {
    context = new DefaultCamelContext();
    context.getRegistry().bind("casework", steps);
    context.getRegistry().bind("outbox", new Hands(steps));
    context.getRegistry().bind("ledger", transactions());
    for (String route : List.of("20-casework", "21-single-case", "22-apply", "23-set-aside")) {
      var file = Path.of("routes/core", route + ".camel.yaml").toAbsolutePath();
      PluginHelper.getRoutesLoader(context)
          .loadRoutes(PluginHelper.getResourceLoader(context).resolveResource("file:" + file));
    }
    AdviceWith.adviceWith(context, "casework", a -> a.replaceFromWith("direct:signal"));
    context.start();
  }

  @AfterEach
  void stop() {
    context.stop();
  }

  private static SpringTransactionPolicy transactions() {
    var database = new LedgerFixture(Clock.systemUTC()).jdbc.getDataSource();
    return new SpringTransactionPolicy(
        new DataSourceTransactionManager(Objects.requireNonNull(database)));
  }

  @Test
  void casesWithoutAFaultAreAdvancedTogether() {
    signal("case-a,case-c");

    assertThat(steps.advanced).containsExactly("case-a,case-c");
    assertThat(steps.handedOver).containsExactly("case-a,case-c");
    assertThat(steps.setAside).isEmpty();
  }

  @Test
  void oneBrokenCaseIsSetAsideWithItsCauseAndTheOthersGoOn() {
    signal("case-a,case-b,case-c");

    assertThat(steps.advanced).containsExactly("case-a,case-b,case-c", "case-a", BROKEN, "case-c");
    assertThat(steps.handedOver).containsExactly("case-a", "case-c");
    assertThat(steps.setAside)
        .singleElement()
        .asString()
        .startsWith(BROKEN)
        .endsWith("a fault of ours");
  }

  @Test
  void anOutageIsNoFaultOfACaseAndGoesBackToTheBroker() {
    steps.outage = true;

    assertThat(
            context
                .createProducerTemplate()
                .send("direct:signal", e -> e.getIn().setBody("case-a"))
                .getException())
        .hasRootCauseInstanceOf(TransientDataAccessResourceException.class);
    assertThat(steps.setAside).isEmpty();
  }

  private void signal(String cases) {
    context.createProducerTemplate().sendBody("direct:signal", cases);
  }

  /** Stands where casework stands. */
  public static final class Steps {

    private final List<String> advanced = new ArrayList<>();
    private final List<String> handedOver = new ArrayList<>();
    private final List<String> setAside = new ArrayList<>();
    private boolean outage;

    /** Notes what is to be advanced; one case breaks. */
    public List<HandOver> advance(String signal) {
      if (outage) {
        throw new TransientDataAccessResourceException("no database");
      }
      advanced.add(signal);
      if (signal.contains(BROKEN)) {
        throw new IllegalStateException("a fault of ours");
      }
      return List.of(new HandOver("deliver.someone", signal, signal));
    }

    /** Notes what is set aside, and why. */
    public void setAside(String caseId, Exception cause) {
      setAside.add(caseId + ": " + cause.getMessage());
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
