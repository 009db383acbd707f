package org.fengqiao.hub.simulator;

/** What a court's platform does wrong besides being slow, down or cut off. */
public enum PlatformFault {
  /** Nothing. */
  NONE,
  /** Answers messages with HTTP 200 and an envelope that says 503. */
  BUSY,
  /** Answers messages with HTTP 200 and an envelope that refuses for good. */
  REFUSES,
  /** Answers messages with HTTP 200 and a page of a proxy. */
  NO_ENVELOPE,
  /** Answers receipts with an envelope that says 500. */
  RECEIPTS_FAIL,
  /** Writes its list in GB 18030 and says it is UTF-8. */
  WRONG_CHARSET,
  /** Once, a row moves to the list's end between its first page and its second. */
  MOVES
}
