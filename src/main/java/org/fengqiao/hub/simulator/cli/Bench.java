package org.fengqiao.hub.simulator.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fengqiao.hub.simulator.bench.BenchFailed;
import org.fengqiao.hub.simulator.bench.BenchSettings;
import org.fengqiao.hub.simulator.bench.Benchmark;
import org.fengqiao.hub.simulator.bench.Report;

/** {@code ./hub bench}: measures the hub and prints what was found. */
public final class Bench {

  private static final String HELP =
      """
      ./hub bench [options]: real SOAP submissions to a hub of its own, then to a bare baseline
        --seconds=30           length of each window
        --warm-up=240          seconds of load before the first window: so long the JVM still compiles
        --connections=1,8,32   one window for each
        --rate=100             calls offered per second in the paced window, 0 = none
        --skip-baseline        measure the hub alone
        --attach=host:port     measure a running hub; its centre must be https://localhost:9701/api/v1
        --pki=data/pki         certificates of the running hub's partners
        --sink-port=0          port of the counting centre (9701 when attached)
        --sample=FILE          referral to submit
        --data=FOLDER          data of the run, made new and deleted (target/bench-data)
        --result=FOLDER        bench.json and the logs (target/bench)\
      """;

  private Bench() {}

  /**
   * Measures.
   *
   * @param args {@code --help} lists them
   */
  public static void main(String[] args) {
    if (Arrays.asList(args).contains("--help")) {
      System.out.println(HELP);
      return;
    }
    Quiet.please();
    System.exit(measure(args));
  }

  private static int measure(String[] args) {
    try {
      BenchSettings settings = settings(new Options(args));
      BenchScreen screen = new BenchScreen(System.out);
      try (Benchmark benchmark = new Benchmark(settings, screen)) {
        Thread stop = new Thread(benchmark::close);
        Runtime.getRuntime().addShutdownHook(stop);
        Report report = benchmark.run();
        Runtime.getRuntime().removeShutdownHook(stop);
        screen.show(report);
        System.out.println("\nwritten to " + settings.result().resolve("bench.json"));
        return 0;
      }
    } catch (BenchFailed | IllegalArgumentException e) {
      System.err.println("\nhub bench: " + e.getMessage());
      return 2;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 130;
    }
  }

  private static BenchSettings settings(Options options) {
    String attach = options.text("attach");
    return new BenchSettings(
        options.number("seconds", 30),
        options.number("warm-up", 240),
        connections(options.text("connections", "1,8,32")),
        options.number("rate", 100),
        !options.has("skip-baseline"),
        Path.of(options.text("sample", "mappings/court-soap/samples/submit-referral.xml")),
        Path.of(options.text("data", "target/bench-data")),
        Path.of(options.text("result", "target/bench")),
        attach,
        Path.of(options.text("pki", "data/pki")),
        options.number("sink-port", attach == null ? 0 : 9701));
  }

  private static List<Integer> connections(String list) {
    return Arrays.stream(list.split(",")).map(Integer::valueOf).toList();
  }
}
