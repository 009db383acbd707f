package org.fengqiao.hub.channel;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.canonical.Acknowledgement;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.ReadRequest;
import org.fengqiao.hub.canonical.StatusAnswer;
import org.fengqiao.hub.canonical.StatusQuery;
import org.fengqiao.hub.evidence.Attachments;
import org.fengqiao.hub.simulator.pki.DemoAuthority;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The hub's doors on real sockets, with what stands behind them replaced by a list. */
final class HubDoors implements AutoCloseable {

  static final String PASSWORD = "changeit";

  private static final String ROUTES =
      "file:routes/channels/soap-in.camel.yaml,file:routes/channels/rest-in.camel.yaml,"
          + "file:routes/core/05-recognise.camel.yaml,file:routes/core/06-read.camel.yaml";
  private static final String NO_DATABASE =
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
          + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration";

  final DemoAuthority authority;
  private final ConfigurableApplicationContext context;
  private final Behind behind;

  private HubDoors(DemoAuthority authority, ConfigurableApplicationContext context) {
    this.authority = authority;
    this.context = context;
    this.behind = context.getBean(Behind.class);
  }

  static HubDoors open(Path data, String... settings) {
    DemoAuthority authority = DemoAuthority.in(data.resolve("pki"), PASSWORD);
    authority.hub();
    List<String> arguments = new ArrayList<>();
    arguments.add("hub.data=" + data);
    arguments.add("hub.partner-port=0");
    arguments.add("hub.operator-port=0");
    arguments.add("camel.main.routes-include-pattern=" + ROUTES);
    arguments.add("spring.autoconfigure.exclude=" + NO_DATABASE);
    // neither database nor routes are here to be asked
    arguments.add("management.endpoint.health.validate-group-membership=false");
    arguments.addAll(List.of(settings));
    return new HubDoors(
        authority,
        new SpringApplicationBuilder(Behind.class)
            .run(arguments.stream().map(s -> "--" + s).toArray(String[]::new)));
  }

  int partnerPort() {
    return Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
        .getPort();
  }

  int operatorPort() {
    return context.getBean(OperatorConnector.class).port();
  }

  URI court() {
    return URI.create("https://localhost:" + partnerPort() + "/services/court/v1");
  }

  URI api(String path) {
    return URI.create("https://localhost:" + partnerPort() + "/api/v1" + path);
  }

  HttpClient as(String partner) {
    return HttpClient.newBuilder().sslContext(authority.identity(partner).tls()).build();
  }

  List<Inbound> taken() {
    return behind.taken;
  }

  void answer(Function<Inbound, Acknowledgement> how) {
    behind.answer = how;
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }

  static Acknowledgement acknowledge(Inbound inbound, Acknowledgement.Status status) {
    return new Acknowledgement(
        status,
        String.valueOf(inbound.declaredId()),
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        inbound.receivedAt(),
        Digests.of(inbound.original()),
        "e30.e30.c2ln",
        List.of(),
        List.of());
  }

  /** Everything the doors need, and stubs of what they lead to. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @ComponentScan(
      basePackages = {
        "org.fengqiao.hub.canonical",
        "org.fengqiao.hub.channel",
        "org.fengqiao.hub.partner",
        "org.fengqiao.hub.translation"
      },
      // ferry and platform keep their place in the ledger: FerryIT and PlatformIT run them whole
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = "org\\.fengqiao\\.hub\\.channel\\.(ferry|platform)\\..*"))
  @ConfigurationPropertiesScan("org.fengqiao.hub.channel")
  @Import({Attachments.class, Access.class})
  static class Behind {

    final List<Inbound> taken = new CopyOnWriteArrayList<>();
    volatile Function<Inbound, Acknowledgement> answer =
        inbound -> acknowledge(inbound, Acknowledgement.Status.ACCEPTED);

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    RouteBuilder stubs() {
      return new RouteBuilder() {
        @Override
        public void configure() {
          from("direct:intake")
              .process(e -> e.getMessage().setBody(take(bodyOf(e, Inbound.class))));
          from("direct:referral-status")
              .process(e -> e.getMessage().setBody(status(bodyOf(e, StatusQuery.class))));
          from("direct:may-read")
              .process(
                  e ->
                      e.getMessage()
                          .setBody(bodyOf(e, ReadRequest.class).partner().startsWith("centre")));
        }
      };
    }

    private static <T> T bodyOf(Exchange exchange, Class<T> type) {
      return Objects.requireNonNull(exchange.getMessage().getBody(type));
    }

    private Acknowledgement take(Inbound inbound) {
      taken.add(inbound);
      return answer.apply(inbound);
    }

    private static StatusAnswer status(StatusQuery query) {
      UUID id = UUID.randomUUID();
      Instant at = Instant.parse("2026-03-02T01:00:00Z");
      return new StatusAnswer(
          id,
          String.valueOf(query.messageId()),
          id,
          "（2026）鲁0202民初1号",
          1,
          "MEDIATING",
          "调解中",
          at,
          List.of(),
          List.of(new StatusAnswer.Message("m-1", MessageKind.CASE_REFERRAL, "APPLIED", id, at)));
    }
  }
}
