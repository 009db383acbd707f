package org.fengqiao.hub.simulator.cli;

import com.microsoft.playwright.PlaywrightException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Says with a story that failed what stood on the pages then: the window itself is gone. */
final class WhatThePagesShowed implements TestExecutionExceptionHandler {

  private static final int MOST = 600;

  @Override
  public void handleTestExecutionException(ExtensionContext story, Throwable failed)
      throws Throwable {
    Browser.open().forEach(seat -> failed.addSuppressed(new AssertionError(words(seat))));
    throw failed;
  }

  private static String words(Seat seat) {
    try {
      String text = String.valueOf(seat.page.evaluate("document.body.innerText"));
      return seat.page.url() + ": " + text.substring(0, Math.min(MOST, text.length()));
    } catch (PlaywrightException closed) {
      return seat.page.url() + " cannot be read: " + closed.getMessage();
    }
  }
}
