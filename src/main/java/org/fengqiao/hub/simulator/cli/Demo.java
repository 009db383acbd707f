package org.fengqiao.hub.simulator.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fengqiao.hub.simulator.PartnerNotStarted;
import org.fengqiao.hub.simulator.pki.AuthorityUnusable;
import org.fengqiao.hub.simulator.pki.DemoAuthority;

/**
 * The demo: makes certificates, starts the hub and the simulated partners, sends sample referrals
 * over real SOAP, shows each case on its way, sums up, stays until Ctrl-C.
 */
public final class Demo {

  private static final int CASES = 10;
  private static final int ASKED_AT_MOST = 200;

  /** Last digits of the cases that the centre takes to arbitration and to the notary. */
  private static final Set<Integer> ENTRUSTED = Set.of(1, 2);

  private final DemoSettings settings;
  private final PrintStream out;
  private final AtomicBoolean stopping = new AtomicBoolean();

  private Demo(DemoSettings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
  }

  /**
   * Runs the demo.
   *
   * @param args see {@code ./hub --help}; ends with status 0 when all went well, 1 when the show
   *     was not completed, 2 when something has to be mended first
   */
  public static void main(String[] args) {
    Quiet.please();
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    int status;
    try {
      status = new Demo(DemoSettings.parse(args), out).run();
    } catch (Stopped e) {
      out.println(e.getMessage());
      status = 2;
    } catch (AuthorityUnusable | PartnerNotStarted e) {
      out.println("hub: " + e.getMessage() + " / 演示无法启动：请检查数据目录、证书与端口");
      status = 2;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      status = 1;
    }
    System.exit(status);
  }

  private int run() throws InterruptedException {
    DemoAuthority authority =
        DemoAuthority.in(settings.data().resolve("pki"), DemoSettings.PASSWORD).enrol(Pki.PARTNERS);
    out.println("Starting the hub (log: " + log() + ") … / 正在启动枢纽（日志：" + log() + "）……");
    HubProcess hub =
        HubProcess.start(System.getProperty("java.class.path"), log(), arguments(), environment());
    Thread drain = new Thread(() -> stop(hub), "drain");
    Runtime.getRuntime().addShutdownHook(drain);
    try (DemoPartners partners = DemoPartners.open(settings, authority)) {
      Duration ready = hub.awaitReady(authority.identity("hub"), settings.port("operator"));
      double seconds = ready.toMillis() / 1000.0;
      out.printf("Hub and partners are ready after %.1f s. / 枢纽与各协作单位已就绪。%n%n", seconds);
      boolean complete = show(partners, authority, hub);
      if (!hub.alive()) {
        throw hub.ended();
      }
      if (!settings.once()) {
        hub.join();
        if (!stopping.get()) {
          throw hub.ended();
        }
        return 0;
      }
      stop(hub);
      return complete ? 0 : 1;
    }
  }

  private boolean show(DemoPartners partners, DemoAuthority authority, HubProcess hub)
      throws InterruptedException {
    DemoState state = new DemoState(settings.data().resolve("demo"));
    List<String> before = state.shown();
    Board board = new Board(out, System.getenv("HUB_TERMINAL") != null);
    Show show = new Show(partners, new ReceiptCheck(authority.hubCertificate()), state, board);
    List<SampleReferrals.Sample> samples = samples(state);
    if (!before.isEmpty()) {
      List<String> asked =
          before.subList(Math.max(0, before.size() - ASKED_AT_MOST), before.size());
      int held = show.held(asked);
      out.printf(
          "The hub still holds %d of %d cases of earlier shows. / 枢纽仍保存此前演示的 %d 件（共 %d 件）。%n%n",
          held, asked.size(), held, asked.size());
    }
    out.println(
        "Two courts refer " + CASES + " cases over SOAP / 两家法院经 SOAP 转来 " + CASES + " 件案件:");
    out.println(CaseLine.legend());
    List<CaseLine> cases = show.run(samples, hub, settings.patience());
    boolean neighbours = partners.neighbours().show(out, settings.patience());
    boolean listed = partners.platform().show(out, settings.patience());
    boolean consented =
        partners
            .bank()
            .show(out, partners.court("court-shinan"), partners.centre(), settings.patience());
    boolean overSftp = partners.gap().show(out, settings.patience());
    boolean ferried = partners.laixi().show(hub, out, settings.patience()) && overSftp;
    boolean reconciled = partners.days().show(out, settings.patience());
    new Summary(out).print(cases);
    boolean complete =
        reconciled
            && ferried
            && consented
            && listed
            && neighbours
            && cases.stream().allMatch(CaseLine::complete);
    out.println(
        complete
            ? "Everything arrived. / 全部完成。"
            : "Not everything arrived, see ✗ and · above, and "
                + log()
                + " / 有未完成项，见上文 ✗ 与 ·，以及日志");
    if (!settings.once()) {
      new Addresses(settings, out).print();
    }
    return complete;
  }

  private List<SampleReferrals.Sample> samples(DemoState state) {
    SampleReferrals referrals =
        new SampleReferrals(
            Path.of("mappings/court-soap/samples"), settings.data().resolve("demo/materials"));
    List<Path> files = referrals.files();
    if (files.isEmpty()) {
      throw new Stopped(
          "There are no samples under mappings/court-soap/samples: check out the whole project",
          "mappings/court-soap/samples 下没有样例：请检出完整的项目");
    }
    List<SampleReferrals.Sample> samples = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      Path file = files.get(i % files.size());
      int number = state.nextNumber();
      samples.add(
          ENTRUSTED.contains(number % CASES)
              ? referrals.entrusted(file, number)
              : referrals.sample(file, number));
    }
    return samples;
  }

  private void stop(HubProcess hub) {
    if (stopping.compareAndSet(false, true) && hub.alive()) {
      out.println("\nStopping: the hub finishes what it works on … / 正在停止：枢纽处理完在办消息 ……");
      boolean drained = hub.drain();
      out.println(drained ? "Stopped. / 已停止。" : "The hub had to be ended by force. / 枢纽被强制结束。");
    }
  }

  private Path log() {
    return settings.data().resolve("log").resolve("hub.log");
  }

  private List<String> arguments() {
    return List.of(
        "--hub.data=" + settings.data(),
        "--hub.partner-port=" + settings.port("partner"),
        "--hub.operator-port=" + settings.port("operator"));
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(Neighbours.environment(settings));
    environment.putAll(DemoPlatform.environment(settings));
    environment.putAll(DemoBank.environment(settings));
    environment.putAll(DemoGap.environment(settings));
    environment.putAll(
        Map.of(
            "COURT_SHINAN_ENDPOINT", callback("court-shinan"),
            "COURT_JIMO_ENDPOINT", callback("court-jimo"),
            "CENTRE_QINGDAO_ENDPOINT", webhook("centre"),
            "ARBITRATION_QINGDAO_ENDPOINT", webhook("arbitration"),
            "NOTARY_QINGDAO_ENDPOINT",
                "https://localhost:" + settings.port("notary") + "/services/notary-callback"));
    return environment;
  }

  private String webhook(String partner) {
    return "https://localhost:" + settings.port(partner) + "/api/v1";
  }

  private String callback(String court) {
    return "https://localhost:" + settings.port(court) + "/services/court-callback";
  }
}
