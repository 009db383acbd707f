package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What a partner took, in the order it took it. Every line is appended and forced to disk before
 * the partner answers, so that the count of effects survives whatever is killed.
 */
public final class Journal implements AutoCloseable {

  /** What taking a message came to. */
  public enum Taken {
    /** A first arrival: it has its effect now. */
    EFFECT,
    /** The same delivery again: no second effect. */
    REPEAT,
    /** A key that was used for other content: no effect. */
    CONFLICT
  }

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  private record Place(JournalLine line, long offset) {}

  private final FileChannel file;
  private final Map<String, Place> byKey = new LinkedHashMap<>();
  private final Map<String, List<Place>> byMessage = new HashMap<>();
  private final Map<String, List<String>> byCase = new HashMap<>();
  private final Object forcing = new Object();
  private long repeats;
  private long written;
  private volatile long lines;
  private long forced;

  private Journal(FileChannel file) {
    this.file = file;
  }

  /**
   * Opens a journal and reads what it holds; a line torn by a kill is cut off.
   *
   * @throws UncheckedIOException when the file cannot be written
   */
  public static Journal open(Path path) {
    try {
      Path folder = path.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      FileChannel file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      Journal journal = new Journal(file);
      journal.written = JournalLine.replay(path, journal::remember);
      file.truncate(journal.written);
      return journal;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes a message: decides what it comes to, and returns when that is on disk. */
  public Taken take(Arrival arrival, byte[] document) {
    try {
      long mine;
      Taken taken;
      synchronized (this) {
        taken = judge(arrival);
        JournalLine line = new JournalLine(arrival, taken, document.length, Instant.now());
        byte[] head = line.head();
        write(ByteBuffer.wrap(head), ByteBuffer.wrap(document), ByteBuffer.wrap(JournalLine.END));
        remember(line, written + head.length);
        written += head.length + document.length + JournalLine.END.length;
        mine = ++lines;
      }
      force(mine);
      return taken;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How often a message, by its sender's id, had its effect: once, if all is well. */
  public synchronized int effects(String messageId) {
    return byMessage.getOrDefault(messageId, List.of()).size();
  }

  /** The ids of all messages that had an effect, in order of arrival. */
  public synchronized List<String> messages() {
    return byKey.values().stream().map(place -> place.line().arrival().messageId()).toList();
  }

  /** What had an effect on a day in Qingdao, in order of arrival. */
  public synchronized List<Arrival> on(LocalDate day) {
    return byKey.values().stream()
        .map(Place::line)
        .filter(line -> line.at().atZone(QINGDAO).toLocalDate().equals(day))
        .map(JournalLine::arrival)
        .toList();
  }

  /** How many arrivals had no effect because the same delivery had come before. */
  public synchronized long repeats() {
    return repeats;
  }

  /** The message ids of a case, in the order they had their effect. */
  public synchronized List<String> orderOf(String caseId) {
    return List.copyOf(byCase.getOrDefault(caseId, List.of()));
  }

  /** The kinds of a case's messages, in the order they had their effect. */
  public synchronized List<String> kindsOf(String caseId) {
    return byCase.getOrDefault(caseId, List.of()).stream()
        .flatMap(id -> byMessage.getOrDefault(id, List.of()).stream().limit(1))
        .map(place -> place.line().arrival().kind())
        .toList();
  }

  /** What was taken under a key, if anything. */
  public synchronized Optional<Arrival> arrival(String key) {
    return Optional.ofNullable(byKey.get(key)).map(place -> place.line().arrival());
  }

  /** The bytes that came with a message, the newest when there were several. */
  public Optional<byte[]> document(String messageId) {
    Place place;
    synchronized (this) {
      List<Place> places = byMessage.getOrDefault(messageId, List.of());
      if (places.isEmpty()) {
        return Optional.empty();
      }
      place = places.get(places.size() - 1);
    }
    try {
      ByteBuffer bytes = ByteBuffer.allocate(place.line().length());
      file.read(bytes, place.offset());
      return Optional.of(bytes.array());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads everything that had an effect once more, in order of arrival. */
  public void replay(BiConsumer<Arrival, byte[]> reader) {
    List<Arrival> arrivals;
    synchronized (this) {
      arrivals = byKey.values().stream().map(place -> place.line().arrival()).toList();
    }
    arrivals.forEach(a -> document(a.messageId()).ifPresent(bytes -> reader.accept(a, bytes)));
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Taken judge(Arrival arrival) {
    Place before = byKey.get(arrival.key());
    if (before == null) {
      return Taken.EFFECT;
    }
    boolean same = before.line().arrival().digest().equals(arrival.digest());
    return same ? Taken.REPEAT : Taken.CONFLICT;
  }

  private void remember(JournalLine line, long offset) {
    if (line.taken() == Taken.EFFECT) {
      Place place = new Place(line, offset);
      Arrival arrival = line.arrival();
      byKey.put(arrival.key(), place);
      byMessage.computeIfAbsent(arrival.messageId(), id -> new ArrayList<>(1)).add(place);
      byCase.computeIfAbsent(arrival.caseId(), id -> new ArrayList<>(4)).add(arrival.messageId());
    } else {
      repeats++;
    }
  }

  private void write(ByteBuffer... parts) throws IOException {
    long at = written;
    for (ByteBuffer part : parts) {
      while (part.hasRemaining()) {
        at += file.write(part, at);
      }
    }
  }

  private void force(long mine) throws IOException {
    synchronized (forcing) {
      if (forced < mine) {
        long upTo = lines;
        file.force(false);
        forced = upTo;
      }
    }
  }
}
