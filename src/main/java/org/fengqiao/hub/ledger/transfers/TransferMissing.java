package org.fengqiao.hub.ledger.transfers;

/** A file, or the acknowledgement of one, that should be there and is not. */
final class TransferMissing extends RuntimeException {

  TransferMissing(String sentence) {
    super(sentence);
  }
}
