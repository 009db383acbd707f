package org.fengqiao.hub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.fengqiao.hub.canonical.PartnerRefused;
import org.fengqiao.hub.canonical.PartnerUnavailable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.TransientDataAccessResourceException;

/** The route of a delivery as it is, with a channel that does what a test has it do. */
class DeliverRouteTests {

  private final Steps steps = new Steps();
  private CamelContext context;

  @BeforeEach
  void load() throws Exception {
    context = new DefaultCamelContext();
    context.getRegistry().bind("delivery", steps);
    var file = Path.of("routes/core/30-deliver.camel.yaml").toAbsolutePath();
    PluginHelper.getRoutesLoader(context)
        .loadRoutes(PluginHelper.getResourceLoader(context).resolveResource("file:" + file));
    context.addRoutes(surroundings());
    TemplatedRouteBuilder.builder(context, "deliver")
        .routeId("deliver.someone")
        .parameter("line", "someone")
        .parameter("channel", "channel")
        .parameter("concurrency", 1)
        .add();
    AdviceWith.adviceWith(context, "deliver.someone", a -> a.replaceFromWith("direct:signal"));
    context.start();
    context.getRouteController().startRoute("deliver.someone");
  }

  @AfterEach
  void stop() {
    context.stop();
  }

  private RouteBuilder surroundings() {
    return new RouteBuilder() {
      @Override
      public void configure() {
        from("direct:channel").process(exchange -> steps.hand());
        for (String end : List.of("confirm", "postpone", "refused", "broken")) {
          from("direct:" + end)
              .process(
                  exchange ->
                      steps.ended.add(
                          end + " " + exchange.getVariable("deliveryId", String.class)));
        }
      }
    };
  }

  @Test
  void whatThePartnerTookIsConfirmed() {
    deliver();

    assertThat(steps.ended).containsExactly("confirm delivery-1");
  }

  @Test
  void anOutageIsPostponedAndARefusalEnds() {
    steps.fault =
        new PartnerUnavailable("someone: connection refused", new IllegalStateException());
    deliver();
    steps.fault = new PartnerRefused("someone does not want it");
    deliver();

    assertThat(steps.ended).containsExactly("postpone delivery-1", "refused delivery-1");
  }

  /** Not again and again at once: the broker would bring it back every second, for ever. */
  @ParameterizedTest
  @ValueSource(classes = {IllegalStateException.class, NullPointerException.class})
  void anUnnamedFaultOfOursIsPostponedInTheLedger(Class<? extends RuntimeException> fault)
      throws Exception {
    steps.fault = fault.getDeclaredConstructor().newInstance();
    deliver();

    assertThat(steps.ended).containsExactly("postpone delivery-1");
  }

  @Test
  void whenTheLedgerIsOutTheWorkGoesBackToTheBroker() {
    steps.fault = new TransientDataAccessResourceException("no database");

    var sent =
        context
            .createProducerTemplate()
            .send("direct:signal", e -> e.getIn().setBody("delivery-1"));

    assertThat(sent.getException()).rootCause().isSameAs(steps.fault);
    assertThat(steps.ended).isEmpty();
  }

  private void deliver() {
    context.createProducerTemplate().sendBody("direct:signal", "delivery-1");
  }

  /** Stands where delivery and the channel stand. */
  public static final class Steps {

    private final List<String> ended = new ArrayList<>();
    private @Nullable RuntimeException fault;

    /** Something to send. */
    public String prepare(String deliveryId) {
      return "parcel of " + deliveryId;
    }

    void hand() {
      RuntimeException now = fault;
      if (now != null) {
        throw now;
      }
    }
  }
}
