package org.fengqiao.hub.canonical;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a message came, as its wire said: so much of it as is on a list of what may be kept, for
 * people who look for a message together with whoever sent it. Of everything else that came beside
 * the message the names alone are kept. Nothing of it is believed, nothing is decided by it.
 *
 * @param lines a fact a line: its word, a colon, what the wire said
 */
public record Transport(String lines) {

  /** What may be kept, in the order in which it is shown. */
  public enum Fact {
    /** 通道: as the partner's file names it. */
    CHANNEL,
    /** 操作: of a SOAP contract. */
    OPERATION,
    /** SOAP 版本. */
    SOAP_VERSION,
    /** SOAPAction, where the sender gives one. */
    SOAP_ACTION,
    /** HTTP 方法. */
    METHOD,
    /** 路径: without a query. */
    PATH,
    /** 队列. */
    QUEUE,
    /** 队列消息编号: the broker's, not the message's own. */
    JMS_MESSAGE_ID,
    /** 关联编号. */
    JMS_CORRELATION_ID,
    /** 消息类型. */
    JMS_TYPE,
    /** 入队时间, as the sender's clock had it. */
    JMS_TIMESTAMP,
    /** 文件名. */
    FILE,
    /** 文件序号. */
    FILE_NUMBER,
    /** 文件内条目. */
    ENTRY,
    /** 平台更新时间. */
    UPDATED,
    /** 内容类型. */
    CONTENT_TYPE,
    /** 内容长度. */
    CONTENT_LENGTH,
    /** 内容编码. */
    CONTENT_ENCODING,
    /** 客户端程序. */
    USER_AGENT,
    /** 发送方时间. */
    DATE,
    /** 幂等键: the message's own id, given beside it. */
    IDEMPOTENCY_KEY,
    /** 链路标识. */
    TRACEPARENT,
    /** 请求编号. */
    X_REQUEST_ID,
    /** TLS 版本. */
    TLS,
    /** 密码套件. */
    CIPHER,
    /** 证书指纹: SHA-256. */
    CERTIFICATE,
    /** 证书序列号: hexadecimal. */
    CERTIFICATE_SERIAL,
    /** 未保留: names of what else came. */
    WITHHELD;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Its word; that of a header of HTTP is the header's name. */
    public String word() {
      return word;
    }
  }

  /** Its facts by their words, in the order in which they are shown. */
  public Map<String, String> facts() {
    Map<String, String> said = new HashMap<>();
    lines
        .lines()
        .forEach(
            line -> {
              int colon = line.indexOf(':');
              said.put(line.substring(0, colon), line.substring(colon + 1));
            });
    Map<String, String> facts = new LinkedHashMap<>();
    for (Fact fact : Fact.values()) {
      String text = said.get(fact.word());
      if (text != null) {
        facts.put(fact.word(), text);
      }
    }
    return facts;
  }

  /** Begins to write down how a message came over a channel. */
  public static Writing by(String channel) {
    return new Writing().fact(Fact.CHANNEL, channel);
  }

  /** Writes it down, bounded: a sender can make the ledger keep this much and no more. */
  public static final class Writing {

    private static final int MOST = 1_600;
    private static final int LONGEST = 200;
    private static final int LONGEST_NAME = 40;

    private final StringBuilder lines = new StringBuilder(400);
    private @Nullable StringBuilder withheld;
    private int room = MOST;

    private Writing() {}

    /** Adds a fact, if the wire said anything. */
    public Writing fact(Fact fact, @Nullable Object said) {
      String text = said == null ? "" : said.toString();
      if (!text.isEmpty() && room > LONGEST) {
        int before = lines.length();
        lines.append(fact.word()).append(':');
        plain(text);
        lines.append('\n');
        room -= lines.length() - before;
      }
      return this;
    }

    /** Remembers the name of something that is not kept. */
    public Writing withhold(String name) {
      StringBuilder names = withheld;
      if (names == null) {
        names = new StringBuilder();
        withheld = names;
      }
      if (name.length() <= LONGEST_NAME && names.length() + name.length() < LONGEST) {
        names.append(names.isEmpty() ? "" : ", ").append(name);
      }
      return this;
    }

    /** Characters that a line, and the ledger, can hold; others count for three. */
    private void plain(String text) {
      int left = LONGEST;
      for (int i = 0; i < text.length() && left > 0; i++) {
        char c = text.charAt(i);
        boolean held = c >= ' ' && c != 0x7f && !Character.isSurrogate(c);
        lines.append(held ? c : '?');
        left -= c < 0x80 ? 1 : 3;
        room -= c < 0x80 ? 0 : 2;
      }
    }

    /** What was written. */
    public Transport written() {
      room += 2 * LONGEST;
      fact(Fact.WITHHELD, withheld);
      return new Transport(lines.toString());
    }
  }
}
