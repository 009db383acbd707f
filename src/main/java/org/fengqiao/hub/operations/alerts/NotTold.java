package org.fengqiao.hub.operations.alerts;

/** A channel did not take a notice; it is tried again. */
final class NotTold extends Exception {

  NotTold(String why) {
    super(why);
  }

  NotTold(Throwable cause) {
    super(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
  }
}
