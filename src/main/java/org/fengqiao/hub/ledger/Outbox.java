package org.fengqiao.hub.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.fengqiao.hub.canonical.HandOver;
import org.fengqiao.hub.canonical.QueueEntry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The transactional outbox: work is written in the transaction that decides it, and shown to the
 * relay only after the commit. What the relay did not see (a crash, a full memory) stays in the
 * table and is found by {@link #leftBehind}.
 */
@Component
public class Outbox {

  private static final int REMEMBERED = 50_000;
  private static final int SIGNALS = 50;
  private static final int DELIVERIES = 4;
  private static final List<String> SIGNALLED = List.of("casework", "screen");

  /** How long committed work waits for company: a batch costs the broker as much as one entry. */
  private static final Duration COMPANY = Duration.ofMillis(25);

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final BlockingQueue<QueueEntry> committed = new LinkedBlockingQueue<>(REMEMBERED);

  Outbox(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Hands work to its queues when, and only when, the caller's transaction commits. */
  public void handOver(List<HandOver> work) {
    if (work.isEmpty()) {
      return;
    }
    jdbc.query(
            "insert into outbox (queue, group_id, reference, created_at) select w.*, ?::timestamptz"
                + " from unnest(?::text[], ?::text[], ?::text[]) w returning *",
            Outbox::entry,
            Rows.utc(clock.instant()),
            Rows.column(work, HandOver::queue),
            Rows.column(work, HandOver::groupId),
            Rows.column(work, HandOver::reference))
        .forEach(this::afterCommit);
  }

  private static QueueEntry entry(ResultSet row, int number) throws SQLException {
    return new QueueEntry(
        row.getLong("outbox_id"),
        row.getString("queue"),
        row.getString("group_id"),
        row.getString("reference"));
  }

  private void afterCommit(QueueEntry entry) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      offer(entry);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            offer(entry);
          }
        });
  }

  /** A full memory is no loss: the row is still there and {@link #leftBehind} finds it. */
  private void offer(QueueEntry entry) {
    boolean remembered = committed.offer(entry);
    if (!remembered) {
      committed.clear();
    }
  }

  /**
   * Waits for committed work.
   *
   * @return at least one entry, or nothing when none came in time
   */
  List<QueueEntry> take(int most, Duration wait) throws InterruptedException {
    QueueEntry first = committed.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
    if (first == null) {
      return List.of();
    }
    LockSupport.parkNanos(COMPANY.toNanos());
    var batch = new ArrayList<QueueEntry>();
    batch.add(first);
    committed.drainTo(batch, most - 1);
    return batch;
  }

  /**
   * Whether nothing committed here waits to be taken; what the table holds then was left behind.
   */
  boolean isTaken() {
    return committed.isEmpty();
  }

  /** Work that was committed a while ago and is still here, oldest first. */
  List<QueueEntry> leftBehind(Duration age, int most) {
    return jdbc.query(
        "select * from outbox where created_at <= ? order by outbox_id limit ?",
        Outbox::entry,
        Rows.utc(clock.instant().minus(age)),
        most);
  }

  /**
   * The entries as they travel: several references in one message, separated by commas, because a
   * message costs the broker as much as what it says. One transaction of casework or screening
   * takes many as cheaply as one; deliveries are gathered a few at a time, so that a slow partner's
   * consumers still share the work. A signal that comes twice changes nothing.
   */
  public List<QueueEntry> gathered(List<QueueEntry> entries) {
    Map<String, List<QueueEntry>> byQueue =
        entries.stream()
            .collect(
                Collectors.groupingBy(QueueEntry::queue, LinkedHashMap::new, Collectors.toList()));
    List<QueueEntry> travelling = new ArrayList<>();
    byQueue.forEach((queue, all) -> travelling.addAll(together(all, most(queue))));
    return travelling;
  }

  private static int most(String queue) {
    if (SIGNALLED.contains(queue)) {
      return SIGNALS;
    }
    return queue.startsWith("deliver.") ? DELIVERIES : 1;
  }

  private static List<QueueEntry> together(List<QueueEntry> all, int most) {
    List<QueueEntry> messages = new ArrayList<>();
    for (int from = 0; from < all.size(); from += most) {
      List<QueueEntry> some = all.subList(from, Math.min(from + most, all.size()));
      String references =
          some.stream().map(QueueEntry::reference).distinct().collect(Collectors.joining(","));
      QueueEntry first = some.get(0);
      messages.add(new QueueEntry(first.id(), first.queue(), first.groupId(), references));
    }
    return messages;
  }

  /** Forgets work the broker holds durably. */
  public void relayed(List<QueueEntry> entries) {
    Long[] ids = entries.stream().map(QueueEntry::id).toArray(Long[]::new);
    jdbc.update("delete from outbox where outbox_id = any (?)", (Object) ids);
  }
}
