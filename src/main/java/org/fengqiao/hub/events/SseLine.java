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
  public void begin(String id) throws IOException {
    emitter.send(SseEmitter.event().id(id).comment(""));
  }

  @Override
  public void beat() throws IOException {
    emitter.send(SseEmitter.event().comment(""));
  }

  @Override
  public void tell(Told told) throws IOException {
    SseEmitter.SseEventBuilder event = SseEmitter.event();
    if (told.id() != null) {
      event.id(told.id());
    }
    emitter.send(event.name(told.name()).data(told.data()));
  }

  @Override
  public void end() {
    emitter.complete();
  }
}
