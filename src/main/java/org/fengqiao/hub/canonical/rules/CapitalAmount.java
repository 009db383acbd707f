package org.fengqiao.hub.canonical.rules;

import java.math.BigDecimal;

/** Amounts in Chinese capital figures, 大写金额, as agreements write them: 肆万伍仟元整. */
public final class CapitalAmount {

  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] PLACES = {"", "拾", "佰", "仟"};
  private static final BigDecimal LIMIT = BigDecimal.valueOf(1_0000_0000_0000_0000L);

  private CapitalAmount() {}

  /**
   * Writes an amount.
   *
   * @param yuan not negative, below 1e16, at most two decimals
   */
  public static String of(BigDecimal yuan) {
    if (yuan.signum() < 0 || yuan.compareTo(LIMIT) >= 0) {
      throw new IllegalArgumentException("no capital figures for such an amount");
    }
    long fen = yuan.movePointRight(2).longValueExact();
    var whole = whole(fen / 100);
    var rest = (int) (fen % 100);
    if (rest == 0) {
      return (whole.isEmpty() ? "零" : whole) + "元整";
    }
    return (whole.isEmpty() ? "" : whole + "元") + cents(rest, !whole.isEmpty());
  }

  /** Whether a text says this amount; 圆 for 元, 正 for 整, 人民币 before and spare 零 do not matter. */
  public static boolean says(String text, BigDecimal yuan) {
    if (yuan.signum() < 0 || yuan.compareTo(LIMIT) >= 0 || yuan.stripTrailingZeros().scale() > 2) {
      return false;
    }
    return plain(text).equals(plain(of(yuan)));
  }

  private static String plain(String text) {
    var figures = text.replaceAll("\\s|人民币|[:：]", "").replaceAll("[圆圓]", "元");
    var short0 = figures.replaceAll("[整正]$", "").replaceAll("零[角分]", "").replace("零", "");
    return short0.isEmpty() ? "元" : short0;
  }

  private static String cents(int rest, boolean afterYuan) {
    var jiao = rest / 10 > 0 ? digit(rest / 10) + "角" : afterYuan ? "零" : "";
    return jiao + (rest % 10 > 0 ? digit(rest % 10) + "分" : "整");
  }

  /** Four places at a time; 万 and 亿 follow the groups, 万亿 where there is more than 亿 itself. */
  private static String whole(long yuan) {
    if (yuan >= 1_0000_0000L) {
      return whole(yuan / 1_0000_0000L) + "亿" + tail(yuan % 1_0000_0000L, 1000_0000L);
    }
    if (yuan >= 1_0000L) {
      return whole(yuan / 1_0000L) + "万" + tail(yuan % 1_0000L, 1000L);
    }
    return group((int) yuan);
  }

  private static String tail(long yuan, long full) {
    return yuan == 0 ? "" : (yuan < full ? "零" : "") + whole(yuan);
  }

  private static String group(int number) {
    var text = new StringBuilder();
    for (int place = 3, power = 1000; place >= 0; place--, power /= 10) {
      int figure = number / power % 10;
      if (figure > 0) {
        text.append(digit(figure)).append(PLACES[place]);
      } else if (text.length() > 0 && number % power > 0 && text.charAt(text.length() - 1) != '零') {
        text.append('零');
      }
    }
    return text.toString();
  }

  private static String digit(int figure) {
    return DIGITS.substring(figure, figure + 1);
  }
}
