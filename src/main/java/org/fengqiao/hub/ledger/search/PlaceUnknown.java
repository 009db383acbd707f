package org.fengqiao.hub.ledger.search;

/** The place a page is asked after is none that a page gave. */
public final class PlaceUnknown extends RuntimeException {

  PlaceUnknown(String text) {
    super("not a place in a list: " + text);
  }
}
