package org.fengqiao.hub.channel;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The doors of the hub: who may come in where, and how many at once.
 *
 * @param data folder of everything the hub keeps
 * @param mappings folder of the partners' contracts
 * @param operatorPort port for operators
 * @param operatorAddress address the operators' port listens on
 * @param intake how much is taken in at once
 * @param wsSecurity how signatures are checked
 */
@ConfigurationProperties("hub")
record DoorSettings(
    @DefaultValue("data") Path data,
    @DefaultValue("mappings") Path mappings,
    @DefaultValue("9443") int operatorPort,
    @DefaultValue("127.0.0.1") InetAddress operatorAddress,
    @DefaultValue Intake intake,
    @DefaultValue WsSecurity wsSecurity) {

  /**
   * Bounds of intake.
   *
   * @param requests requests under way at once, slow uploads among them
   * @param concurrency messages worked on at the same time, once their bytes are here
   * @param patience how long a request may wait for its turn
   * @param retryAfter when one that got no turn is asked to come back
   * @param finishWithin how long requests under way at SIGTERM, long uploads among them, may take
   *     to end; none is waited for that has ended
   */
  record Intake(
      @DefaultValue("40") int requests,
      @DefaultValue("4") int concurrency,
      @DefaultValue("1s") Duration patience,
      @DefaultValue("2s") Duration retryAfter,
      @DefaultValue("60s") Duration finishWithin) {}

  /**
   * How signatures are checked.
   *
   * @param timestampLife how old a signed timestamp may be
   */
  record WsSecurity(@DefaultValue("5m") Duration timestampLife) {}
}
