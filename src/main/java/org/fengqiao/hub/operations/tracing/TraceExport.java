package org.fengqiao.hub.operations.tracing;

import java.util.List;
import org.fengqiao.hub.ledger.search.Trails;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Sends the traces of messages whose deliveries came to the end of an attempt. */
@Component("traceExport")
class TraceExport implements DisposableBean {

  private final TracingSettings settings;
  private @Nullable Tracer tracer;

  TraceExport(TracingSettings settings) {
    this.settings = settings;
  }

  /** Draws and sends; what the receiver does not take is lost, a trace is no proof. */
  public synchronized void export(List<Trails.Trail> trails) {
    if (!settings.enabled() || trails.isEmpty()) {
      return;
    }
    Tracer drawing = tracer;
    if (drawing == null) {
      drawing = new Tracer(settings);
      tracer = drawing;
    }
    trails.forEach(drawing::draw);
  }

  @Override
  public synchronized void destroy() {
    if (tracer != null) {
      tracer.close();
    }
  }
}
