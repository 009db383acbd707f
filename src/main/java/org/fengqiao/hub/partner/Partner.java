package org.fengqiao.hub.partner;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.fengqiao.hub.canonical.MessageKind;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * One organisation the hub works with, as {@code routes/partners/<id>.yaml} describes it.
 *
 * @param id the file's name, kebab-case, kind first: {@code court-jimo}
 * @param kind what sort of organisation it is
 * @param name its name in Chinese
 * @param nameEn its name in English
 * @param courtCode 法院代字 such as {@code 鲁0202}; only courts have one
 * @param creditCodes 统一社会信用代码 (GB 32100) of a financial institution and its branches; by them it is
 *     found among the parties of a case
 * @param stations stations and rooms of the centre (codes of {@code stations.csv}) whose referrals
 *     this centre's system takes itself
 * @param certificate subject of the certificate that says it is this partner who speaks
 * @param sends kinds of message it may send; all others are refused
 * @param receives kinds of message it is given
 * @param inbound how it reaches the hub
 * @param inboundFor how kinds of message reach the hub that come another way than the usual one
 * @param outbound how the hub reaches it
 * @param outboundFor how the hub reaches it with kinds of message that go another way
 * @param wsSecurity whether its SOAP messages must be signed
 * @param limits what it may send at most
 * @param retry when a delivery to it is tried again
 * @param breaker when deliveries to it pause altogether
 * @param disclosure name of the profile that decides which fields it may see
 * @param contact whom operators call
 * @param dayListBy until when on the next day, Beijing time, its list of a day is expected; nothing
 *     when it is agreed that it gives none
 * @param ferry where its files pass; nothing when it is reached by a connection
 */
public record Partner(
    String id,
    Kind kind,
    String name,
    String nameEn,
    @Nullable String courtCode,
    Set<String> creditCodes,
    Set<String> stations,
    X500Principal certificate,
    Set<MessageKind> sends,
    Set<MessageKind> receives,
    Inbound inbound,
    Map<MessageKind, Inbound> inboundFor,
    Outbound outbound,
    Map<MessageKind, Outbound> outboundFor,
    WsSecurity wsSecurity,
    Limits limits,
    Retry retry,
    Breaker breaker,
    String disclosure,
    String contact,
    @Nullable LocalTime dayListBy,
    @Nullable Ferry ferry) {

  /** Keeps its own copies. */
  public Partner {
    creditCodes = Set.copyOf(creditCodes);
    stations = Set.copyOf(stations);
    sends = Set.copyOf(sends);
    receives = Set.copyOf(receives);
    inboundFor = Map.copyOf(inboundFor);
    outboundFor = Map.copyOf(outboundFor);
  }

  /** How the hub reaches it with a message of this kind. */
  public Outbound outbound(MessageKind message) {
    return outboundFor.getOrDefault(message, outbound);
  }

  /**
   * The line messages of this kind go by: each has a queue, a breaker and a pace of its own, so
   * that a server of files that is down holds up no call.
   */
  public String line(MessageKind message) {
    Outbound way = outbound(message);
    return way.equals(outbound) ? id : id + "." + way.channel();
  }

  /** Whether this partner may send messages of this kind. */
  public boolean maySend(MessageKind message) {
    return sends.contains(message);
  }

  /** Sorts of organisation. */
  public enum Kind {
    /** 人民法院. */
    COURT,
    /** 调解中心. */
    CENTRE,
    /** 仲裁机构. */
    ARBITRATION,
    /** 公证机构. */
    NOTARY,
    /** 监管部门. */
    REGULATOR,
    /** 银行保险机构: sees its own cases and nothing else. */
    INSTITUTION
  }

  /** Whether SOAP messages of a partner carry a WS-Security signature. */
  public enum WsSecurity {
    /** TLS alone is enough. */
    NONE,
    /** Body and timestamp signed with the partner's certificate, in both directions. */
    REQUIRED
  }

  /**
   * How a partner reaches the hub.
   *
   * @param channel {@code soap}, {@code rest}, {@code jms}, {@code amqp}, {@code ferry}, {@code
   *     platform} when a platform pushes, {@code platform-poll} when the hub asks it, or {@code
   *     sftp} when it looks for files on the partner's server
   * @param dialect how it writes: a folder under {@code mappings/}, or {@code canonical-xml} /
   *     {@code canonical-json}
   * @param address where the hub fetches, on channels where it does: {@code
   *     amqps://host:port/queue}, {@code sftp://user@host:port/folder}, or the base address of a
   *     platform that is asked
   * @param poll how a list or a folder is looked at, on channels where it is
   */
  public record Inbound(String channel, String dialect, @Nullable URI address, Poll poll) {}

  /**
   * How a partner's list is read.
   *
   * @param every from one look to the next
   * @param pageSize rows asked for at once
   * @param overlap how far behind the newest row the next look begins: rows that became visible
   *     late are found, those known already are passed over
   * @param lists from one question for the list of the day before to the next
   */
  public record Poll(Duration every, int pageSize, Duration overlap, Duration lists) {}

  /**
   * How the hub reaches a partner.
   *
   * @param channel {@code soap-out}, {@code rest-out}, {@code jms-out}, {@code sftp-out}, {@code
   *     amqp-out}, {@code ferry-out}, {@code platform-out}, or {@code rest-pull} when the partner
   *     fetches from its inbox
   * @param endpoint where; channels that need no address have none
   * @param dialect how the partner wants to read
   * @param concurrency deliveries under way at once
   * @param timeout how long the partner may take to answer
   * @param charset how files are encoded; on other wires the wire says it
   */
  public record Outbound(
      String channel,
      @Nullable URI endpoint,
      String dialect,
      int concurrency,
      Duration timeout,
      Charset charset) {

    /** Whether what it gets waits until it is collected, and is delivered when it says so. */
    public boolean isCollected() {
      return channel.equals("rest-pull") || isFerried();
    }

    /** Whether what it gets crosses in files. */
    public boolean isFerried() {
      return channel.equals("ferry-out");
    }
  }

  /**
   * Where a partner's files pass a gap that lets nothing but files through (guide §3.1).
   *
   * @param in where its files arrive: a folder, or {@code sftp://user@host:port/folder}
   * @param out where the hub's files are put
   * @param charset of the documents the hub writes for it
   * @param digest {@code SHA-256} or {@code SM3}
   * @param file size of a file at most, packed; unpacked it may be ten times that
   * @param messages in a file at most
   * @param sla how long an acknowledgement may take before what was sent is sent again
   * @param poll how often its folder is looked at
   * @param heartbeat how often it is told the number of the last file
   */
  public record Ferry(
      String in,
      String out,
      Charset charset,
      String digest,
      DataSize file,
      int messages,
      Duration sla,
      Duration poll,
      Duration heartbeat) {}

  /**
   * What a partner may send at most.
   *
   * @param message the document without attachments
   * @param attachment each attachment
   * @param inFlight requests under way at once
   */
  public record Limits(DataSize message, DataSize attachment, int inFlight) {}

  /**
   * When a delivery is tried again.
   *
   * @param initial wait after the first failure
   * @param multiplier growth of the wait from failure to failure
   * @param max longest wait
   * @param jitter share of the wait that is random, 0 to 1
   * @param giveUpAfter age at which the sender is told it was not delivered
   */
  public record Retry(
      Duration initial, double multiplier, Duration max, double jitter, Duration giveUpAfter) {}

  /**
   * When deliveries to a partner pause.
   *
   * @param failureThreshold per cent of failed attempts in the window that opens the breaker
   * @param window attempts looked at
   * @param openFor pause before a trial attempt
   */
  public record Breaker(int failureThreshold, int window, Duration openFor) {}
}
