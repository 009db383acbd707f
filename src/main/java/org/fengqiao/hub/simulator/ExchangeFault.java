package org.fengqiao.hub.simulator;

/** What a simulated exchange court does wrong while it is told to. */
public enum ExchangeFault {
  /** Nothing. */
  NONE,
  /** The next files use up their numbers but do not arrive until they are asked for. */
  MISSING_NUMBER,
  /** Each file arrives after the one that follows it. */
  OUT_OF_ORDER,
  /** Documents are in another character set than they say: GB 18030 for UTF-8. */
  WRONG_CHARSET,
  /** Files are taken and not acknowledged. */
  NO_ACKNOWLEDGEMENT,
  /** Files of the hub are lost before the court has them. */
  LOST_ON_THE_WAY,
  /** Every file arrives twice, under two names. */
  DUPLICATE_FILE
}
