package org.fengqiao.hub.simulator.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.ssl.SSLContext;
import org.fengqiao.hub.simulator.pki.DemoAuthority;
import org.jspecify.annotations.Nullable;

/** The whole measurement: hub first, then the baseline, with the same court and the same centre. */
public final class Benchmark implements AutoCloseable {

  /** Opens the demo key stores. */
  static final String PASSWORD = "changeit";

  private static final String COURT = "court-shinan";
  private static final String CENTRE = "centre-qingdao";

  /** Connections that warm up. */
  private static final int WARMING = 8;

  private final BenchSettings settings;
  private final Progress progress;
  private final Workplace workplace;
  private @Nullable Subject subject;
  private int requestBytes;

  /**
   * Prepares the measurement; nothing is started yet.
   *
   * @param progress hears how far it is
   */
  public Benchmark(BenchSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
    this.workplace = new Workplace(settings);
  }

  /**
   * Measures, and writes {@code bench.json} into the result folder.
   *
   * @throws BenchFailed when it cannot be measured; the message says what to do
   * @throws InterruptedException when told to stop
   */
  public Report run() throws InterruptedException {
    Instant time = Instant.now();
    workplace.prepare();
    DemoAuthority authority = DemoAuthority.in(workplace.pki(), PASSWORD);
    authority.enrol(List.of(COURT, CENTRE));
    try (Sink sink = Sink.open(authority.identity(CENTRE).tls(), settings.sinkPort())) {
      SSLContext court = authority.identity(COURT).tls();
      progress.step("starting the hub");
      Result hub = measure("hub", open(workplace.hub(sink.port())), court, sink);
      Result baseline = null;
      write(Report.of(time, settings, requestBytes, hub, null));
      if (settings.baseline()) {
        progress.step("starting the baseline");
        Subject bare = open(workplace.baseline(sink.port(), hub.javaFlags()));
        baseline = measure("baseline", bare, court, sink);
      }
      Report report = Report.of(time, settings, requestBytes, hub, baseline);
      write(report);
      return report;
    }
  }

  private void write(Report report) {
    ReportFile.write(report, settings.result().resolve("bench.json"));
  }

  private synchronized Subject open(Subject opened) {
    subject = opened;
    return opened;
  }

  private Result measure(String name, Subject measured, SSLContext tls, Sink sink)
      throws InterruptedException {
    Court court = new Court(measured.address(), tls, template(measured));
    double started = measured.awaitReady(court);
    court.forgetRejection();
    Child child = measured.child();
    progress.step(child == null ? "found it" : "ready after " + started + " s");
    Measurement measurement = new Measurement(measured, court, sink.arrivals(), progress);
    List<Measured> windows = new ArrayList<>();
    if (settings.warmUp() > 0) {
      measurement.run(name + ": warming up", Load.closed(WARMING, settings.warmUp()));
    }
    for (Load load : loads()) {
      windows.add(measurement.run(name + ": " + load.label(), load));
      progress.step(name + ": " + load.label() + " done");
    }
    Result result =
        new Result(
            name,
            child == null ? null : started,
            child == null ? List.of() : child.javaFlags(),
            windows,
            child == null ? null : child.memory(),
            court.firstRejection());
    measured.close();
    return result;
  }

  private List<Load> loads() {
    List<Load> loads = new ArrayList<>();
    settings.connections().forEach(number -> loads.add(Load.closed(number, settings.seconds())));
    if (settings.offeredPerSecond() > 0) {
      loads.add(Load.open(settings.offeredPerSecond(), settings.seconds()));
    }
    return loads;
  }

  private Template template(Subject measured) {
    String run = String.format("%06x", ThreadLocalRandom.current().nextInt(1 << 24));
    Path sample = settings.sample();
    try {
      Template template = Template.read(sample, run, "localhost:" + measured.address().getPort());
      requestBytes = template.size();
      return template;
    } catch (IOException e) {
      throw new BenchFailed("The sample referral " + sample + " cannot be read", e);
    }
  }

  /** Stops what was started and deletes the data of the run; also when it is cut short. */
  @Override
  public synchronized void close() {
    if (subject != null) {
      subject.close();
    }
    workplace.clear();
  }
}
