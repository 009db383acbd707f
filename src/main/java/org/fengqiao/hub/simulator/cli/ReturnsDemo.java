package org.fengqiao.hub.simulator.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.hub.simulator.LightReceiver;
import org.fengqiao.hub.simulator.ReturnPaper;
import org.fengqiao.hub.simulator.SimulatedRegulator;
import org.fengqiao.hub.simulator.history.PastLoad;
import org.fengqiao.hub.simulator.history.PastYears;
import org.fengqiao.hub.simulator.pki.DemoAuthority;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./hub returns demo}: a hub of its own, three years of a centre's cases through its real
 * doors, and the return of those years as the regulator gets it.
 */
final class ReturnsDemo {

  private static final int CONNECTIONS = 8;
  private static final int EVERY = 200;
  private static final String OPERATOR = "shown-to-nobody";
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private ReturnsDemo() {}

  /** Arguments: data folder (made, and left for a look), partner port, operator port, two more. */
  public static void main(String[] args) throws InterruptedException {
    Quiet.please();
    Path folder = Path.of(args[0]);
    int port = Integer.parseInt(args[1]);
    List<String> partners = new ArrayList<>(Pki.PARTNERS);
    partners.addAll(PastLoad.courts());
    DemoAuthority authority =
        DemoAuthority.in(folder.resolve("hub/pki"), DemoSettings.PASSWORD)
            .enrol(partners.stream().distinct().toList());
    URI hub = URI.create("https://localhost:" + port);
    try (LightReceiver receiver = LightReceiver.open(authority.identity("centre-qingdao"), 0);
        SimulatedRegulator regulator = regulator(authority, folder, hub)) {
      authority.knowHosts(List.of(regulator.files().knownHost()));
      HubProcess process = start(args, folder, environment(receiver, regulator));
      try {
        process.awaitReady(authority.identity("hub"), Integer.parseInt(args[2]));
        show(authority, hub, args, regulator);
      } finally {
        process.drain();
      }
    } catch (Stopped e) {
      System.err.println("hub: " + e.getMessage());
      System.exit(2);
    }
  }

  private static void show(
      DemoAuthority authority, URI hub, String[] args, SimulatedRegulator regulator)
      throws InterruptedException {
    System.out.println("1,990 cases from 2020-06-01 to 2023-05-31 … / 三年 1990 件 ……");
    PastLoad.play(
        authority::identity,
        hub,
        CONNECTIONS,
        ended -> {
          if (ended % EVERY == 0) {
            System.out.println("  " + ended);
          }
        });
    URI operators = URI.create("https://localhost:" + args[2]);
    OperatorDesk desk = new OperatorDesk(authority.identity("hub"), operators, OPERATOR);
    awaitConcluded(desk);
    sendReturn(desk);
    System.out.println(awaited(regulator));
  }

  /** The last receipts are back before the last cases are worked through. */
  private static void awaitConcluded(OperatorDesk desk) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (mediated(desk) < PastYears.MEDIATED) {
      if (System.nanoTime() > end) {
        throw new Stopped(
            "the hub did not work through all cases in 5 minutes: see hub.log in the folder above",
            "枢纽五分钟内未办结全部案件，请查看上述目录中的 hub.log");
      }
      Thread.sleep(500);
    }
  }

  private static int mediated(OperatorDesk desk) throws InterruptedException {
    String years = "?from=" + PastYears.FIRST + "&to=" + PastYears.LAST;
    try {
      String figures = desk.get("/api/ops/v1/statistics" + years, "application/json").body();
      return JSON.readTree(figures).at("/rows/0/values/MEDIATED").asInt(0);
    } catch (IOException e) {
      throw new Stopped("The hub did not answer: " + e.getMessage(), "枢纽无应答");
    }
  }

  private static void sendReturn(OperatorDesk desk) throws InterruptedException {
    String period = PastYears.FIRST + "--" + PastYears.LAST;
    String wanted = "{\"form\":\"QD-TJ-10\",\"period\":\"%s\"}".formatted(period);
    try {
      HttpResponse<String> answer = desk.send("POST", "/api/ops/v1/returns", wanted);
      if (answer.statusCode() != 202) {
        throw new Stopped(
            "The hub did not send the return: " + answer.body(), "报表未能报送：" + answer.body());
      }
    } catch (IOException e) {
      throw new Stopped("The hub did not answer: " + e.getMessage(), "枢纽无应答");
    }
  }

  private static String awaited(SimulatedRegulator regulator) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (regulator.returns().isEmpty() && System.nanoTime() < end) {
      Thread.sleep(200);
    }
    if (regulator.returns().isEmpty()) {
      throw new Stopped(
          "no return reached the regulator in 5 minutes: see hub.log in the folder above",
          "五分钟内报表未送达监管部门，请查看上述目录中的 hub.log");
    }
    try {
      Path file = regulator.returns().get(0);
      return Files.size(file) + " B " + file.getFileName() + "\n" + ReturnPaper.read(file).text();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SimulatedRegulator regulator(DemoAuthority authority, Path folder, URI hub) {
    return SimulatedRegulator.open(
        authority.identity("regulator-qingdao"),
        new SimulatedRegulator.Ports(0, 0),
        folder.resolve("regulator-qingdao"),
        new SimulatedRegulator.Hub(
            hub.resolve("/api/v1/"), authority.hubCertificate().getPublicKey()),
        Duration.ofMillis(500));
  }

  /** Where the hub finds courts, centre and regulator of the show. */
  static Map<String, String> environment(LightReceiver receiver, SimulatedRegulator regulator) {
    Map<String, String> environment = new HashMap<>();
    for (String court : PastLoad.courts()) {
      environment.put(
          court.toUpperCase(Locale.ROOT).replace('-', '_') + "_ENDPOINT",
          receiver.callback().toString());
    }
    environment.put("CENTRE_QINGDAO_ENDPOINT", receiver.webhook().toString());
    environment.put("REGULATOR_QINGDAO_ENDPOINT", regulator.endpoint().toString());
    environment.put("REGULATOR_QINGDAO_FILES", regulator.returnsAddress().toString());
    return environment;
  }

  private static HubProcess start(String[] args, Path folder, Map<String, String> environment) {
    return HubProcess.start(
        System.getProperty("java.class.path"),
        folder.resolve("hub.log"),
        List.of(
            "--hub.data=" + folder.resolve("hub"),
            "--hub.partner-port=" + args[1],
            "--hub.operator-port=" + args[2],
            OperatorDesk.setting(OPERATOR)),
        environment);
  }
}
