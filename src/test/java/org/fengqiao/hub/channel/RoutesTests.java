package org.fengqiao.hub.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What a door hears of the routes behind it: done, or why not, and never silence. */
class RoutesTests {

  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final List<Object> heard = new ArrayList<>();
  private Routes routes;

  @BeforeEach
  void start() throws Exception {
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            errorHandler(noErrorHandler());
            from("direct:takes").process(told -> heard.add(told.getMessage().getBody()));
            from("direct:refuses")
                .process(
                    told -> {
                      throw new Rejected(Fault.at("/", RejectionCode.CASE_UNKNOWN));
                    });
            from("direct:rolls-back").markRollbackOnly();
          }
        });
    camel.start();
    routes = new Routes(camel.createProducerTemplate(), settings());
  }

  private static DoorSettings settings() {
    return new Binder(new MapConfigurationPropertySource(Map.of()))
        .bindOrCreate("hub", DoorSettings.class);
  }

  @AfterEach
  void stop() {
    camel.stop();
  }

  @Test
  void whatARouteTakesIsTold() {
    routes.tell("takes", "a word");

    assertThat(heard).containsExactly("a word");
  }

  @Test
  void aRejectionComesBackAsItself() {
    assertThatThrownBy(() -> routes.tell("refuses", "a word"))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("CASE_UNKNOWN");
  }

  @Test
  void workThatWasRolledBackWithoutAReasonIsNotTakenForDone() {
    assertThatThrownBy(() -> routes.tell("rolls-back", "a word"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("rolls-back");
  }
}
