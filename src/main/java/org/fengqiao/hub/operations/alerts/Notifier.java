package org.fengqiao.hub.operations.alerts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.fengqiao.hub.ledger.operations.Notices;
import org.fengqiao.hub.ledger.operations.Notices.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due on each channel: all of it in one message, and no more messages an hour than
 * are allowed. The rows are locked while one hub sends them, so that no other does.
 */
@Component("notifier")
class Notifier {

  private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);
  private static final int MOST = 50;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
  private static final int DOUBLINGS = 6;

  private final Notices notices;
  private final Channels channels;
  private final AlertSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Notifier(
      Notices notices,
      Channels channels,
      AlertSettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.notices = notices;
    this.channels = channels;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Sends what is due; what a channel does not take is tried again later. */
  public void send() {
    channels.names().forEach(channel -> transaction.executeWithoutResult(status -> send(channel)));
  }

  private void send(String channel) {
    List<Due> due = notices.due(channel, MOST);
    if (due.isEmpty()
        || notices.sentWithin(channel, Duration.ofHours(1)) >= settings.mostPerHour()) {
      return;
    }
    try {
      channels.tell(channel, AlertText.of(due, settings.link()));
      notices.sent(due);
    } catch (NotTold e) {
      LOG.warn("channel {} did not take {} notices: {}", channel, due.size(), e.getMessage());
      notices.failed(
          due,
          String.valueOf(e.getMessage()),
          clock.instant().plus(pause(due.get(0).attempts())),
          clock.instant().minus(settings.giveUpAfter()));
    }
  }

  private static Duration pause(int attempts) {
    Duration grown = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
    return grown.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : grown;
  }
}
