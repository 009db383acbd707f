package org.fengqiao.hub.operations.alerts;

/** A channel's way to speak. */
interface Speaker {

  /**
   * Tells a text; returns when the other side has taken it.
   *
   * @throws NotTold when it has not
   */
  void tell(AlertSettings.Channel channel, AlertText text) throws NotTold;
}
