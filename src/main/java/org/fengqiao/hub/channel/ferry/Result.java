package org.fengqiao.hub.channel.ferry;

import java.util.List;
import org.fengqiao.hub.canonical.Acknowledgement;
import org.fengqiao.hub.canonical.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What became of one message of a file.
 *
 * @param messageId its id in the manifest
 * @param given intake's answer; nothing when the message could not even be read
 * @param faults why it was not taken
 */
record Result(String messageId, @Nullable Acknowledgement given, List<Fault> faults) {

  static Result of(String messageId, Acknowledgement given) {
    return new Result(messageId, given, given.faults());
  }

  static Result refused(String messageId, List<Fault> faults) {
    return new Result(messageId, null, faults);
  }

  Acknowledgement.Status status() {
    return given == null ? Acknowledgement.Status.REJECTED : given.status();
  }
}
