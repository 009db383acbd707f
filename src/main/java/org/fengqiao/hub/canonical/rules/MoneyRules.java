package org.fengqiao.hub.canonical.rules;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.model.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Amounts in yuan: two decimals, not negative, absent is not nought (guide §2.10, cases 28, 29).
 */
final class MoneyRules {

  private static final BigDecimal SUSPICIOUS = new BigDecimal("999999999999.99");
  private static final BigDecimal LARGEST = new BigDecimal("10000000000000.00");
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private MoneyRules() {}

  /** Checks an amount that may be absent. */
  static void check(@Nullable BigDecimal amount, Place place) {
    if (amount == null) {
      return;
    }
    if (amount.stripTrailingZeros().scale() > 2) {
      place.fault(RejectionCode.AMOUNT_SCALE);
    }
    if (amount.signum() < 0) {
      place.fault(RejectionCode.AMOUNT_NEGATIVE);
    }
    if (amount.compareTo(LARGEST) > 0) {
      place.fault(RejectionCode.AMOUNT_TOO_LARGE);
    } else if (amount.compareTo(SUSPICIOUS) > 0) {
      place.warn(RejectionCode.AMOUNT_SUSPICIOUS);
    }
  }

  /** Where an amount stands, its currency and its unit must be said. */
  static void unit(@Nullable String currency, @Nullable CurrencyUnit unit, Place parent) {
    if (unit != CurrencyUnit.YUAN) {
      parent.at("unit").fault(RejectionCode.AMOUNT_UNIT);
    }
    if (currency == null || !CURRENCIES.contains(currency)) {
      parent.at("currency").fault(RejectionCode.CURRENCY);
    }
  }

  static BigDecimal orZero(@Nullable BigDecimal amount) {
    return amount == null ? BigDecimal.ZERO : amount;
  }

  static boolean differ(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) != 0;
  }
}
