package org.fengqiao.hub.events;

import java.io.IOException;

/** Where one listener hears; whoever does not read holds up nobody but who speaks here. */
interface Line {

  /** Says that somebody is there, and from where to go on when nothing was told yet. */
  void begin(String id) throws IOException;

  /** Says that somebody is still there, while there is nothing to tell. */
  void beat() throws IOException;

  /** Tells an event. */
  void tell(Told told) throws IOException;

  /** Hangs up. */
  void end();
}
