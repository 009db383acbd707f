package org.fengqiao.hub.events;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.fengqiao.hub.access.Standing;
import org.fengqiao.hub.ledger.events.LedgerEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * One who listens, with a thread of its own: what is to be told waits here, so that who reads
 * slowly, or is gone, holds up nobody else. When too much waits the line ends, and what was lost is
 * told again to who comes back with the last id.
 */
final class Listener {

  /** Some minutes of a bad day. */
  static final int MOST_WAITING = 1000;

  private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

  private final Hearing hearing;
  private final Place from;
  private final boolean isBack;
  private final Line line;
  private final Duration heartbeat;
  private final BlockingQueue<Told> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private boolean over;
  private long checked = System.nanoTime();

  /**
   * One who comes.
   *
   * @param since after which place it is told what it missed; nothing: it comes for the first time
   * @param now when it came
   */
  Listener(Hearing hearing, @Nullable Place since, Instant now, Line line, Duration heartbeat) {
    this.hearing = hearing;
    this.from = since == null ? new Place(now, "") : since;
    this.isBack = since != null;
    this.line = line;
    this.heartbeat = heartbeat;
  }

  /** Has an event told, if it may and wants to hear of it; never waits. */
  synchronized void hear(LedgerEvent event, Told told) {
    if (!over && hearing.hears(event) && !waiting.offer(told)) {
      end(Told.End.SLOW);
    }
  }

  /** Has the line ended after what waits, or at once when there is no room; never waits. */
  synchronized void end(Told.End why) {
    if (over) {
      return;
    }
    over = true;
    if (!waiting.offer(Told.end(why))) {
      waiting.clear();
      waiting.add(Told.end(why));
    }
  }

  /** Tells what was missed and then what happens, until the line ends. */
  void work(History history, Standing standing) {
    try {
      line.begin(from.toString());
      Set<String> known = isBack ? history.tell(from, hearing, line) : Set.of();
      Told told;
      do {
        told = next(standing);
        if (told.id() == null || !known.contains(told.id())) {
          line.tell(told);
        }
      } while (!told.isLast());
    } catch (IOException | IllegalStateException | DataAccessException gone) {
      LOG.debug("a listener is gone: {}", gone.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      line.end();
    }
  }

  private Told next(Standing standing) throws IOException, InterruptedException {
    while (true) {
      if (System.nanoTime() - checked >= heartbeat.toNanos()) {
        checked = System.nanoTime();
        if (!standing.holds(hearing.who())) {
          return Told.end(Told.End.RIGHTS);
        }
      }
      Told told = waiting.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
      if (told != null) {
        return told;
      }
      line.beat();
    }
  }
}
