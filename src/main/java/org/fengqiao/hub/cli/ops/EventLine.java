package org.fengqiao.hub.cli.ops;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One connection that events come over. A hub that is there says something every few seconds; one
 * that is silent for longer is gone, though the connection does not say so.
 */
final class EventLine implements AutoCloseable {

  private static final Duration SILENCE = Duration.ofSeconds(60);
  private static final String DATA = "data:";
  private static final String ID = "id:";

  private final InputStream in;

  /** Lines as they came; nothing: there are no more. */
  private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>(1000);

  private @Nullable String last;

  EventLine(InputStream in) {
    this.in = in;
    Thread reader = new Thread(this::read, "events");
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.put(Optional.of(line));
      }
      lines.put(Optional.empty());
    } catch (IOException gone) {
      lines.offer(Optional.empty());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The next event, once it comes; nothing when the line has ended. */
  Optional<JsonNode> next() throws InterruptedException {
    while (true) {
      Optional<String> line = lines.poll(SILENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (line == null || line.isEmpty()) {
        return Optional.empty();
      }
      if (line.get().startsWith(ID)) {
        last = line.get().substring(ID.length());
      }
      if (line.get().startsWith(DATA)) {
        return Optional.of(JsonMapper.shared().readTree(line.get().substring(DATA.length())));
      }
    }
  }

  /** From where to go on: the last id that was said; nothing when none was. */
  @Nullable String last() {
    return last;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
