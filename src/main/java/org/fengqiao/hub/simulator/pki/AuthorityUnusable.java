package org.fengqiao.hub.simulator.pki;

/** The demo certificates cannot be made or read; the text is one sentence with the remedy. */
public final class AuthorityUnusable extends RuntimeException {

  AuthorityUnusable(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
