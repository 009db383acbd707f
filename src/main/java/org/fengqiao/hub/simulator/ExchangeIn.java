package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.hub.simulator.ExchangeFiles.Unpacked;
import org.w3c.dom.Element;

/**
 * What a court behind a gap does with the files the hub lays in its folder. Which numbers it took
 * is kept.
 */
final class ExchangeIn {

  static final String HEARTBEAT = "HEARTBEAT_";

  private final Path folder;
  private final ExchangeOut out;
  private final ExchangeRecord notes;
  private final Set<Long> taken = ConcurrentHashMap.newKeySet();
  private volatile ExchangeFault fault = ExchangeFault.NONE;

  ExchangeIn(Path folder, ExchangeOut out, ExchangeRecord notes) {
    this.folder = folder;
    this.out = out;
    this.notes = notes;
    remember();
  }

  private void remember() {
    try {
      if (Files.exists(numbers())) {
        Files.readAllLines(numbers()).forEach(seq -> taken.add(Long.parseLong(seq)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void behave(ExchangeFault wrong) {
    fault = wrong;
  }

  /** Takes what lies there. */
  void look() {
    Path from = folder.resolve("from-hub");
    try {
      List<String> names = new ArrayList<>(ExchangeFiles.whole(from));
      // what a heartbeat speaks of may lie beside it
      names.sort(Comparator.comparing(name -> name.startsWith(HEARTBEAT)));
      for (String name : names) {
        byte[] content = Files.readAllBytes(from.resolve(name));
        take(name, content);
        ExchangeFiles.remove(from, name);
      }
    } catch (IOException | UnreadableDocument e) {
      notes.answered("unreadable: " + e.getMessage());
    }
  }

  private void take(String name, byte[] content) throws IOException {
    if (name.startsWith("ACK_")) {
      answered(ExchangeFiles.root(content));
    } else if (name.startsWith("RESEND_")) {
      again(ExchangeFiles.root(content));
    } else if (name.startsWith(HEARTBEAT)) {
      heard(ExchangeFiles.root(content));
    } else {
      file(name, ExchangeFiles.unpack(content));
    }
  }

  private void answered(Element answer) {
    List<Element> faults = ExchangeFiles.named(answer, "fault");
    notes.answered(answer.getAttribute("status") + first(faults));
    for (Element result : ExchangeFiles.named(answer, "result")) {
      notes.result(
          result.getAttribute("messageId"),
          result.getAttribute("status"),
          first(ExchangeFiles.named(result, "fault")));
    }
  }

  private static String first(List<Element> faults) {
    return faults.isEmpty() ? "" : " " + faults.get(0).getAttribute("code");
  }

  private void again(Element wanted) throws IOException {
    long from = Long.parseLong(wanted.getAttribute("from"));
    for (long seq = from; seq <= Long.parseLong(wanted.getAttribute("to")); seq++) {
      notes.asked(seq);
      out.again(seq);
    }
  }

  /** The hub has put files up to this number; the ones that never came are asked for. */
  private void heard(Element beat) throws IOException {
    long last = Long.parseLong(beat.getAttribute("sequence"));
    notes.heard(last);
    for (long seq = 1; seq <= last; seq++) {
      if (!taken.contains(seq)) {
        out.askAgain(seq, seq);
      }
    }
  }

  private void file(String name, Unpacked file) throws IOException {
    if (fault == ExchangeFault.LOST_ON_THE_WAY) {
      return;
    }
    if (taken.add(file.seq())) {
      Files.writeString(
          numbers(), file.seq() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
    Map<String, String> answers = new LinkedHashMap<>();
    for (ExchangeMessage message : file.messages()) {
      boolean first = notes.received(message, file.seq());
      answers.put(message.id(), first ? "ACCEPTED" : "DUPLICATE");
    }
    if (fault != ExchangeFault.NO_ACKNOWLEDGEMENT) {
      out.acknowledge(name, file.seq(), answers);
    }
  }

  private Path numbers() throws IOException {
    return Files.createDirectories(folder).resolve("taken");
  }
}
