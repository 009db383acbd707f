package org.fengqiao.hub.partner;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Runs tests by name in the folder it was started in, and names those that fail. It ends with 0
 * when all passed, 1 when some failed, and 2 when there was nothing to run.
 */
final class Checks {

  static final String FAILED = "FAILED ";

  private Checks() {}

  /** Its arguments are test classes, or {@code class#method}. */
  public static void main(String[] selectors) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    List<? extends DiscoverySelector> wanted =
        Arrays.stream(selectors)
            .map(name -> name.contains("#") ? selectMethod(name) : selectClass(name))
            .toList();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(wanted)
            .filters(EngineFilter.includeEngines("junit-jupiter"))
            .build();
    LauncherFactory.create().execute(request, listener);

    TestExecutionSummary summary = listener.getSummary();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    summary.getFailures().forEach(failure -> out.println(line(failure)));
    out.println(summary.getTestsSucceededCount() + " passed");
    boolean ran = summary.getTestsFoundCount() > 0;
    System.exit(ran ? (summary.getTotalFailureCount() > 0 ? 1 : 0) : 2);
  }

  private static String line(TestExecutionSummary.Failure failure) {
    String why = String.valueOf(failure.getException().getMessage()).replaceAll("\\s+", " ");
    return FAILED + failure.getTestIdentifier().getDisplayName() + ": " + why;
  }
}
