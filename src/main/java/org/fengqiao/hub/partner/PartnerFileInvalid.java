package org.fengqiao.hub.partner;

/** A partner file that cannot be understood. The message is one sentence with file and key. */
public final class PartnerFileInvalid extends RuntimeException {

  PartnerFileInvalid(String sentence) {
    super(sentence);
  }
}
