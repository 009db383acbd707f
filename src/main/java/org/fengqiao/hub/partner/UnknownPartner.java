package org.fengqiao.hub.partner;

/** There is no partner file with this name. */
public final class UnknownPartner extends RuntimeException {

  UnknownPartner(String id) {
    super("there is no partner " + id + ": no file routes/partners/" + id + ".yaml");
  }
}
