package org.fengqiao.hub.events;

import java.io.IOException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A line as server-sent events. */
final class SseLine implements Line {

  private static final long UNLIMITED = 0;

  private final SseEmitter emitter = new SseEmitter(UNLIMITED);

  SseEmitter emitter() {
    return emitter;
  }

  @Override
  public void beat() throws IOException {
    emitter.send(SseEmitter.event().comment(""));
  }

  @Override
  public void tell(Told told) throws IOException {
    SseEmitter.SseEventBuilder event = SseEmitter.event().name(told.name()).data(told.data());
    emitter.send(told.id() == null ? event : event.id(told.id()));
  }

  @Override
  public void end() {
    emitter.complete();
  }
}
