package org.fengqiao.hub.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.access.Role;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.LineDirection;
import org.fengqiao.hub.canonical.MappingReport;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Transport;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.ledger.CaseState;
import org.fengqiao.hub.ledger.DeliveryState;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.NextStep;
import org.fengqiao.hub.ledger.ProceedingState;
import org.fengqiao.hub.ledger.clocks.ClockState;
import org.fengqiao.hub.ledger.failures.Classifier;
import org.fengqiao.hub.ledger.failures.FailureGroup;
import org.fengqiao.hub.ledger.operations.Alert;
import org.fengqiao.hub.ledger.operations.AlertRule;
import org.fengqiao.hub.ledger.operations.Certificates;
import org.fengqiao.hub.ledger.operations.Change;
import org.fengqiao.hub.ledger.operations.Notices;
import org.fengqiao.hub.ledger.operations.Vitals;
import org.fengqiao.hub.ledger.replays.ReplayJob;
import org.fengqiao.hub.ledger.replays.ReplayPlan;
import org.fengqiao.hub.ledger.search.FailedHop;
import org.fengqiao.hub.ledger.search.Page;
import org.fengqiao.hub.ledger.search.Relative;
import org.fengqiao.hub.ledger.search.Stage;
import org.fengqiao.hub.operations.Condition;
import org.fengqiao.hub.operations.Finding;
import org.fengqiao.hub.partner.Partner;
import org.junit.jupiter.api.Test;

/** The operators' pages say everything in both languages. */
class TextsTests {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9.-]+)[}(]");
  private static final Pattern ACT =
      Pattern.compile("Action\\.of\\(\\s*\\w+,\\s*\"([a-z-]+(?:\\.[a-z-]+)+)\"");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  private final Properties zh = texts("messages_zh_CN.properties");
  private final Properties en = texts("messages_en.properties");

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
  }

  @Test
  void everyTextOfAPageExists() throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        Matcher found = KEY.matcher(Files.readString(file));
        while (found.find()) {
          used.add(found.group(1));
        }
      }
    }
    assertThat(used).hasSizeGreaterThan(50);
    assertThat(zh.stringPropertyNames()).containsAll(used);
  }

  @Test
  void everyWordOfTheLedgerHasAName() {
    assertNamed("kind", MessageKind.values(), MessageKind::id);
    assertNamed("case-state", CaseState.values(), CaseState::name);
    assertNamed("message-state", MessageState.values(), MessageState::name);
    assertNamed("delivery-state", DeliveryState.values(), DeliveryState::name);
    assertNamed("failure.next", NextStep.values(), NextStep::name);
    assertNamed("proceeding-state", ProceedingState.values(), ProceedingState::name);
    assertNamed("dossier", Dossier.values(), Dossier::name);
    assertNamed("door", Door.values(), Door::name);
    assertNamed("partner-kind", Partner.Kind.values(), Partner.Kind::name);
    assertNamed("condition", Condition.values(), Condition::name);
    assertNamed("finding", Finding.Code.values(), Finding.Code::name);
    assertNamed("stuck", Vitals.Stuck.values(), Vitals.Stuck::name);
    assertNamed("severity", AlertRule.Severity.values(), AlertRule.Severity::name);
    assertNamed("alert-state", Alert.State.values(), Alert.State::name);
    assertNamed("notice", Notices.Kind.values(), Notices.Kind::name);
    assertNamed("certificate-role", Certificates.Role.values(), Certificates.Role::name);
    assertNamed("setting-from", Settings.From.values(), Settings.From::name);
    assertNamed("direction", LineDirection.values(), LineDirection::name);
    assertNamed("change", Change.Kind.values(), Change.Kind::name);
    assertNamed("relation", Relative.Relation.values(), Relative.Relation::name);
    assertNamed("message.tab", MessageTabs.Tab.values(), MessageTabs.Tab::name);
    assertNamed("transport", Transport.Fact.values(), Transport.Fact::word);
    assertNamed("group-state", FailureGroup.State.values(), FailureGroup.State::name);
    assertNamed("replay-state", ReplayJob.State.values(), ReplayJob.State::name);
    assertNamed("replay.mode", ReplayPlan.Mode.values(), ReplayPlan.Mode::name);
    assertNamed("clock-state", ClockState.values(), ClockState::name);
    assertNamed("report", MappingReport.How.values(), MappingReport.How::name);
    assertNamed("stage", Stage.values(), Stage::id);
    assertNamed("failed-hop", FailedHop.values(), FailedHop::name);
    assertNamed("failures.by", Classifier.values(), Classifier::name);
    assertNamed("failures.what", Classifier.values(), Classifier::name);
    assertNamed("failures.none", Classifier.values(), Classifier::name);
    assertNamed("message-column", MessageColumn.values(), MessageColumn::name);
    assertNamed("messages.as", Page.As.values(), Page.As::name);
    assertNamed("role", Role.values(), Role::id);
    assertNamed("permission", Permission.values(), Permission::id);
    assertNamed("", Screen.values(), Screen::key);
  }

  @Test
  void everyActOfAnOperatorHasAName() throws IOException {
    Set<String> acts = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher found = ACT.matcher(Files.readString(file));
        while (found.find()) {
          acts.add("act." + found.group(1));
        }
      }
    }
    assertThat(acts).hasSizeGreaterThan(15);
    assertThat(zh.stringPropertyNames()).containsAll(acts);
  }

  private <T> void assertNamed(String table, T[] values, Function<T, String> word) {
    List<String> keys =
        Arrays.stream(values).map(word).map(it -> table.isEmpty() ? it : table + "." + it).toList();
    assertThat(zh.stringPropertyNames()).containsAll(keys);
  }

  @Test
  void chineseTextsAreChineseAndEnglishOnesAreNot() {
    assertThat(zh.stringPropertyNames().stream().filter(key -> !isChinese(zh, key))).isEmpty();
    assertThat(en.stringPropertyNames().stream().filter(key -> isChinese(en, key))).isEmpty();
  }

  private static boolean isChinese(Properties texts, String key) {
    return CHINESE.matcher(texts.getProperty(key)).find();
  }

  private static Properties texts(String file) {
    Properties texts = new Properties();
    try (Reader reader =
        Files.newBufferedReader(Path.of("src/main/resources", file), StandardCharsets.UTF_8)) {
      texts.load(reader);
      return texts;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
