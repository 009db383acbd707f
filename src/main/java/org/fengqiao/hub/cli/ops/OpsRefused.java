package org.fengqiao.hub.cli.ops;

/** The hub said no, or nothing at all. */
final class OpsRefused extends RuntimeException {

  private final int exitCode;
  private final int status;

  OpsRefused(int exitCode, String message) {
    this(exitCode, 0, message);
  }

  OpsRefused(int exitCode, int status, String message) {
    super(message);
    this.exitCode = exitCode;
    this.status = status;
  }

  /** Whether it may be answered otherwise in a while: it is busy, ending, or not there. */
  boolean passes() {
    return exitCode == Ops.UNREACHABLE || status == 429 || status >= 500;
  }

  int exitCode() {
    return exitCode;
  }
}
