package org.fengqiao.hub.console;

import org.fengqiao.hub.ledger.KnownMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where a message's traces are found: the one the hub draws, which bears the message's own id, and
 * the one its sender sent it under.
 */
@Component
class TraceLinks {

  private static final String ID = "{trace}";

  private final String view;

  /**
   * Reads where traces are looked at.
   *
   * @param view address of the trace store's page for {@code {trace}}; empty: ids are shown without
   *     links
   */
  TraceLinks(@Value("${hub.tracing.view:}") String view) {
    this.view = view;
  }

  /** A trace, and its page where one is known. */
  record Trace(String id, @Nullable String page) {}

  /** The trace the hub draws of a message. */
  Trace ours(KnownMessage message) {
    return link(own(message));
  }

  /** The trace its sender sent it under, if it said so. */
  @Nullable Trace senders(KnownMessage message) {
    var trace = message.trace();
    return trace == null ? null : link(trace.traceId());
  }

  /** Id of the trace the hub draws of a message. */
  static String own(KnownMessage message) {
    return message.id().toString().replace("-", "");
  }

  private Trace link(String id) {
    return new Trace(id, view.contains(ID) ? view.replace(ID, id) : null);
  }
}
