package org.fengqiao.hub.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
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

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final BlockingQueue<QueueEntry> committed = new LinkedBlockingQueue<>(REMEMBERED);

  Outbox(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Hands work to its queues when, and only when, the caller's transaction commits. */
  public void handOver(List<HandOver> work) {
    work.forEach(this::handOver);
  }

  private void handOver(HandOver work) {
    long id =
        Objects.requireNonNull(
            jdbc.queryForObject(
                "insert into outbox (queue, group_id, reference, created_at)"
                    + " values (?, ?, ?, ?) returning outbox_id",
                Long.class,
                work.queue(),
                work.groupId(),
                work.reference(),
                Rows.utc(clock.instant())));
    afterCommit(new QueueEntry(id, work.queue(), work.groupId(), work.reference()));
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
    QueueEntry first = committed.poll(wait.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
    if (first == null) {
      return List.of();
    }
    var batch = new java.util.ArrayList<QueueEntry>();
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
        (row, n) ->
            new QueueEntry(
                row.getLong("outbox_id"),
                row.getString("queue"),
                row.getString("group_id"),
                row.getString("reference")),
        Rows.utc(clock.instant().minus(age)),
        most);
  }

  /** Forgets work the broker holds durably. */
  public void relayed(List<QueueEntry> entries) {
    Long[] ids = entries.stream().map(QueueEntry::id).toArray(Long[]::new);
    jdbc.update("delete from outbox where outbox_id = any (?)", (Object) ids);
  }
}
