package org.fengqiao.hub.operations.alerts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.fengqiao.hub.ledger.audit.Action;
import org.fengqiao.hub.ledger.audit.OperatorActions;
import org.fengqiao.hub.ledger.operations.Alert;
import org.fengqiao.hub.ledger.operations.AlertRule;
import org.fengqiao.hub.ledger.operations.AlertRules;
import org.fengqiao.hub.ledger.operations.Alerts;
import org.fengqiao.hub.ledger.operations.Notices;
import org.fengqiao.hub.operations.Finding;
import org.fengqiao.hub.operations.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What operators see of alerts and do with them; each act is recorded with its reason. */
@Component
public class AlertDesk {

  private static final int LATEST = 200;
  private static final Duration SHORTEST_REMINDER = Duration.ofMinutes(5);

  private final Alerts alerts;
  private final AlertRules rules;
  private final Notices notices;
  private final Channels channels;
  private final AlertSettings settings;
  private final OperatorActions actions;
  private final TransactionTemplate transaction;

  AlertDesk(
      Alerts alerts,
      AlertRules rules,
      Notices notices,
      Channels channels,
      AlertSettings settings,
      OperatorActions actions,
      TransactionTemplate transaction) {
    this.alerts = alerts;
    this.rules = rules;
    this.notices = notices;
    this.channels = channels;
    this.settings = settings;
    this.actions = actions;
    this.transaction = transaction;
  }

  /** Open and acknowledged ones, the worst first. */
  public List<Alert> open() {
    return alerts.open();
  }

  /** Those that are over, the latest first. */
  public List<Alert> resolved() {
    return alerts.resolved(LATEST);
  }

  /** The rules. */
  public List<AlertRule> rules() {
    return rules.all();
  }

  /**
   * One rule.
   *
   * @throws AlertRefused when there is none of that name
   */
  public AlertRule rule(String id) {
    return rules.find(id).orElseThrow(() -> AlertRefused.noRule(id));
  }

  /** What was told and is to be told, the latest first. */
  public List<Notices.Entry> notices() {
    return notices.latest(LATEST);
  }

  /** The channels that are set, with how each speaks; no address, no key. */
  public Map<String, String> channels() {
    Map<String, String> kinds = new TreeMap<>();
    settings.channels().forEach((name, channel) -> kinds.put(name, channel.kind().name()));
    return kinds;
  }

  /**
   * Somebody looks after an alert; its reminders end.
   *
   * @throws AlertRefused when it is not open
   */
  public void acknowledge(UUID alert, String operator, String reason) {
    transaction.executeWithoutResult(
        status -> {
          actions.record(Action.of(operator, "alert.ack", "alert:" + alert, reason));
          if (!alerts.acknowledge(alert, operator)) {
            throw AlertRefused.notOpen(alert);
          }
        });
  }

  /**
   * Changes a rule, or adds one.
   *
   * @throws AlertRefused when it could not work
   */
  public void change(AlertRule rule, String operator, String reason) {
    change(rule, operator, reason, null);
  }

  /**
   * The same, when it still is what the person read; a rule there is not yet has no version.
   *
   * @param ifMatch the version that was read; absent: whatever is there may be changed
   * @return the rule as it is kept
   */
  public AlertRule change(
      AlertRule rule, String operator, String reason, @Nullable String ifMatch) {
    check(rule);
    transaction.executeWithoutResult(
        status -> {
          actions.record(Action.of(operator, "alert-rule.change", "rule:" + rule.id(), reason));
          // the record above lets one act happen after the other: what is read now stays
          Version.check(
              ifMatch, rules.find(rule.id()).map(AlertDesk::version).orElse(Version.NONE));
          rules.put(rule);
        });
    return rule(rule.id());
  }

  /** What a rule is known by. */
  public static String version(AlertRule rule) {
    return Version.of(rule);
  }

  private void check(AlertRule rule) {
    if (!rule.id().matches("[a-z0-9-]{1,60}")) {
      throw AlertRefused.field("id", "规则编号只能用小写字母、数字和连字符", "use lower-case letters, digits, -");
    }
    boolean known =
        Set.of(Finding.Code.values()).stream().anyMatch(code -> code.name().equals(rule.code()));
    if (!known) {
      String codes = java.util.Arrays.toString(Finding.Code.values());
      throw AlertRefused.field("code", "可用的代码：" + codes, "use one of " + codes);
    }
    if (!channels.names().containsAll(rule.channels())) {
      throw AlertRefused.field(
          "channels", "可用的通道：" + channels.names(), "use some of " + channels.names());
    }
    if (rule.holdsFor().isNegative()) {
      throw AlertRefused.field("holdsFor", "持续时间不能为负", "cannot be negative");
    }
    if (rule.renotifyAfter().compareTo(SHORTEST_REMINDER) < 0) {
      throw AlertRefused.field("renotifyAfter", "提醒间隔至少五分钟", "at least five minutes");
    }
    if ((rule.quietFrom() == null) != (rule.quietUntil() == null)) {
      throw AlertRefused.field("quietUntil", "静默时段要有起止", "quiet hours need both ends");
    }
  }

  /**
   * Tells a channel a text that says that it works.
   *
   * @throws AlertRefused when it was not taken, with the channel's own reason
   */
  public void test(String channel, String operator) {
    actions.record(
        Action.of(operator, "alert-channel.test", "channel:" + channel, "test of the channel"));
    try {
      channels.tell(channel, AlertText.test(channel, operator, settings.link()));
    } catch (NotTold e) {
      throw AlertRefused.field(
          "channel", "通道没有接收：" + e.getMessage(), "the channel did not take it: " + e.getMessage());
    }
  }
}
