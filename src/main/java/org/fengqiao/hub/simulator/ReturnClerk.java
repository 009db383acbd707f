package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Looks through the returns on the regulator's file server and answers each once. */
final class ReturnClerk {

  private final FileDoor files;
  private final String folder;
  private final Post hub;
  private final RegulatorDocuments documents;
  private final Set<Path> answered = new HashSet<>();

  ReturnClerk(FileDoor files, String folder, Post hub, RegulatorDocuments documents) {
    this.files = files;
    this.folder = folder;
    this.hub = hub;
    this.documents = documents;
  }

  /** How a document gets to the hub. */
  interface Post {

    HubRest.Answer send(String id, byte[] document) throws IOException, InterruptedException;
  }

  /** Answers what has not been answered; what the hub cannot take now comes with the next look. */
  void look() {
    for (Path file : files.files(folder)) {
      if (!answered.contains(file) && answer(file)) {
        answered.add(file);
      }
    }
  }

  private boolean answer(Path file) {
    try {
      ReturnPaper paper = ReturnPaper.read(file);
      String id = "receipt-%s-%s-%d".formatted(paper.form(), paper.period(), paper.version());
      return !hub.send(id, documents.taken(id, paper)).temporary();
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
