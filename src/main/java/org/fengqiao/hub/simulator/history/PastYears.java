package org.fengqiao.hub.simulator.history;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.fengqiao.hub.simulator.history.PastCase.Business;
import org.fengqiao.hub.simulator.history.PastCase.Court;
import org.fengqiao.hub.simulator.history.PastCase.Institution;

/**
 * Three years of the centre as its founding article tells them: 1,990 cases mediated from
 * 2020-06-01 to 2023-05-31, 404 million yuan involved, 148 million agreed, 16 days in the mean,
 * 61.09 % of those concluded a success. 42 were recalled by their courts, which concludes nothing;
 * 1,190 of the other 1,948 succeeded. All people, banks and numbers are made up.
 */
public final class PastYears {

  /** First day of the three years. */
  public static final LocalDate FIRST = LocalDate.of(2020, 6, 1);

  /** Last day of the three years. */
  public static final LocalDate LAST = LocalDate.of(2023, 5, 31);

  /** Makes the data set that the documentation speaks of. */
  public static final long SEED = 20_230_531L;

  static final Set<String> SUCCESSES =
      Set.of("R01_AGREED", "R02_PARTIAL", "R03_SETTLED_WITHDRAWN", "R10_PERFORMED");

  /** Cases whose mediation ended in these years. */
  public static final int MEDIATED = 1990;

  private static final int SUCCEEDED = 1190;
  private static final int RECALLED = 42;
  private static final int CONCLUDED = MEDIATED - RECALLED;
  private static final int MEAN_DAYS = 16;
  private static final long INVOLVED = 404_000_000_00L;
  private static final long AGREED = 148_000_000_00L;
  private static final ZoneOffset QINGDAO = ZoneOffset.ofHours(8);

  static final List<Court> COURTS =
      List.of(
          new Court("court-shinan", "鲁0202", "370202"),
          new Court("court-shibei", "鲁0203", "370203"),
          new Court("court-huangdao", "鲁0211", "370211"),
          new Court("court-licang", "鲁0213", "370213"),
          new Court("court-chengyang", "鲁0214", "370214"),
          new Court("court-jiaozhou", "鲁0281", "370281"));

  private static final List<Business> BUSINESSES =
      List.of(
          new Business("信用卡纠纷", "110.2"),
          new Business("金融借款合同纠纷", "103.1"),
          new Business("保证保险合同纠纷", ""),
          new Business("财产保险合同纠纷", ""),
          new Business("人寿保险合同纠纷", ""));

  private static final List<Institution> INSTITUTIONS = PastPeople.institutions();

  private final Random random;

  private PastYears(long seed) {
    this.random = new Random(seed);
  }

  /** The cases, in the order they were referred; the same for the same seed. */
  static List<PastCase> cases(long seed) {
    return new PastYears(seed).make();
  }

  private List<PastCase> make() {
    List<String> results = results();
    int[] days = PastNumbers.days(random, CONCLUDED, CONCLUDED * MEAN_DAYS);
    long[] involved = PastNumbers.parts(random, MEDIATED, INVOLVED);
    long[] agreed = agreed(results, involved);
    List<PastCase> cases = new ArrayList<>();
    int concluded = 0;
    for (int i = 0; i < MEDIATED; i++) {
      boolean recalled = results.get(i).equals("R11_RECALLED");
      int length = recalled ? 1 + random.nextInt(20) : days[concluded++];
      cases.add(one(i, results.get(i), length, involved[i], agreed[i]));
    }
    return cases;
  }

  private List<String> results() {
    List<String> results = new ArrayList<>();
    for (int i = 0; i < SUCCEEDED; i++) {
      results.add(
          PastNumbers.pick(
              random,
              List.of("R01_AGREED", "R02_PARTIAL", "R03_SETTLED_WITHDRAWN", "R10_PERFORMED"),
              60,
              10,
              18,
              12));
    }
    for (int i = SUCCEEDED; i < CONCLUDED; i++) {
      results.add(
          PastNumbers.pick(
              random,
              List.of(
                  "R04_UNREACHABLE",
                  "R05_REFUSED",
                  "R06_DEADLOCK",
                  "R07_EXPIRED",
                  "R08_UNSIGNED",
                  "R09_OTHER"),
              20,
              30,
              30,
              10,
              5,
              5));
    }
    results.addAll(Collections.nCopies(RECALLED, "R11_RECALLED"));
    Collections.shuffle(results, random);
    return results;
  }

  private long[] agreed(List<String> results, long[] involved) {
    List<Integer> successes = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      if (SUCCESSES.contains(results.get(i))) {
        successes.add(i);
      }
    }
    long[] wholes = successes.stream().mapToLong(i -> involved[i]).toArray();
    long[] shares = PastNumbers.shares(random, wholes, AGREED);
    long[] agreed = new long[results.size()];
    for (int i = 0; i < shares.length; i++) {
      agreed[successes.get(i)] = shares[i];
    }
    return agreed;
  }

  private PastCase one(int index, String result, int length, long involved, long agreed) {
    int span = (int) ChronoUnit.DAYS.between(FIRST, LAST);
    int endDay = Math.max(length + 2, 3 + index * (span - 2) / MEDIATED);
    OffsetDateTime ended = FIRST.plusDays(Math.min(endDay, span)).atTime(15, 0).atOffset(QINGDAO);
    OffsetDateTime accepted = ended.minusDays(length).withHour(10);
    boolean performed = result.equals("R10_PERFORMED");
    return new PastCase(
        index + 1,
        PastNumbers.pick(random, COURTS, 30, 20, 18, 12, 12, 8),
        INSTITUTIONS.get(random.nextInt(INSTITUTIONS.size())),
        PastNumbers.pick(random, BUSINESSES, 45, 25, 10, 12, 8),
        PastPeople.name(random),
        PastPeople.id(random, index),
        accepted.minusDays(1).withHour(9),
        accepted,
        ended,
        result,
        random.nextInt(100) < 52,
        involved,
        agreed,
        performed ? agreed : 0);
  }
}
