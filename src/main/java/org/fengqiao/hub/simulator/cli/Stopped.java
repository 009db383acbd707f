package org.fengqiao.hub.simulator.cli;

/** Something a person has to mend before it goes on: one sentence in English and in Chinese. */
final class Stopped extends RuntimeException {

  Stopped(String english, String chinese) {
    super("hub: " + english + " / " + chinese);
  }
}
