package org.fengqiao.hub.canonical;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Money written plainly with at least two decimals. Further decimals are kept, so that a rule can
 * name them instead of a rounding hiding them.
 */
public final class MoneyAdapter extends XmlAdapter<String, BigDecimal> {

  private static final int LONGEST = 40;

  /** The generated classes create one each. */
  public MoneyAdapter() {}

  @Override
  public @Nullable BigDecimal unmarshal(@Nullable String text) {
    return text == null ? null : parse(text.trim());
  }

  @Override
  public @Nullable String marshal(@Nullable BigDecimal amount) {
    return amount == null ? null : twoDecimals(amount).toPlainString();
  }

  private static BigDecimal parse(String text) {
    if (text.length() > LONGEST || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
      throw new NumberFormatException("not a plain decimal");
    }
    return twoDecimals(new BigDecimal(text));
  }

  private static BigDecimal twoDecimals(BigDecimal amount) {
    return amount.scale() < 2 ? amount.setScale(2) : amount;
  }
}
