package org.fengqiao.hub.console;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What an operator asked for does not exist. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NotThere extends RuntimeException {

  NotThere(String kind, String id) {
    super("no such " + kind + ": " + id);
  }
}
