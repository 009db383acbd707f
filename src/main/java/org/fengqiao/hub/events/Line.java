package org.fengqiao.hub.events;

import java.io.IOException;

/** Where one listener hears; whoever does not read holds up nobody but who speaks here. */
interface Line {

  /** Says that somebody is there, before there is anything to tell and while there is nothing. */
  void beat() throws IOException;

  /** Tells an event. */
  void tell(Told told) throws IOException;

  /** Hangs up. */
  void end();
}
