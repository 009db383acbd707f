package org.fengqiao.hub.ledger.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What figures can be told apart by; each is a column of the facts. */
public enum Dimension {
  /** Who referred the case. */
  COURT("法院"),
  /** The centre, or a station of it with a system of its own. */
  CENTRE("调解中心"),
  /** Station it was proposed for (guide §2.12). */
  STATION("站点"),
  /** Bank, insurer … by its credit code. */
  INSTITUTION("金融机构"),
  /** Group of institutions as in the regulator's notices (guide §2.9). */
  INSTITUTION_GROUP("机构类别"),
  /** Class of business as in the regulator's notices (guide §2.9). */
  BUSINESS("业务类别"),
  /** 案由, version and number. */
  CAUSE("案由"),
  /** 繁简分流. */
  TRACK("繁简轨道"),
  /** Mode of referral, or the source of a complaint. */
  CHANNEL("来源渠道"),
  /** How mediation ended. */
  RESULT("调解结果");

  private final String zh;

  Dimension(String zh) {
    this.zh = zh;
  }

  /** As people write it: {@code institution-group}. */
  public String id() {
    return column().replace('_', '-');
  }

  /** The dimension of this id. */
  public static Optional<Dimension> of(String id) {
    return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
  }

  /** All there are, each with its Chinese name: {@code court 法院, centre 调解中心 …}. */
  public static String known() {
    return Arrays.stream(values())
        .map(it -> it.id() + " " + it.zh)
        .collect(Collectors.joining(", "));
  }

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
