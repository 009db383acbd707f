package org.fengqiao.hub.cli.ops;

/** The hub said no, or nothing at all. */
final class OpsRefused extends RuntimeException {

  private final int exitCode;

  OpsRefused(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
