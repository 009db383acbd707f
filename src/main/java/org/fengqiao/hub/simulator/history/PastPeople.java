package org.fengqiao.hub.simulator.history;

import java.util.List;
import java.util.Random;
import org.fengqiao.hub.simulator.history.PastCase.Institution;

/** Made-up people and institutions whose numbers pass the checks of GB 11643 and GB 32100. */
final class PastPeople {

  private static final String FAMILY = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红玲飞鹏";
  private static final int[] PERSON = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final int[] ORGANISATION = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private PastPeople() {}

  static List<Institution> institutions() {
    return List.of(
        institution("示范招商银行股份有限公司信用卡中心", 1),
        institution("示范建设银行股份有限公司青岛分行", 2),
        institution("青岛示范银行股份有限公司", 3),
        institution("青岛示范农村商业银行股份有限公司", 4),
        institution("示范财产保险股份有限公司青岛分公司", 5),
        institution("示范人寿保险股份有限公司青岛分公司", 6),
        institution("示范消费金融有限公司", 7));
  }

  private static Institution institution(String name, int number) {
    String organisation = "MA3TE%03d".formatted(number);
    int sum = 0;
    for (int i = 0; i < ORGANISATION.length; i++) {
      sum += Character.digit(organisation.charAt(i), 36) * ORGANISATION[i];
    }
    int check = 11 - sum % 11;
    String inner = organisation + (check == 10 ? "X" : Integer.toString(check % 11));
    String code = "91370200" + inner;
    int weighted = 0;
    int weight = 1;
    for (int i = 0; i < code.length(); i++) {
      weighted += ALPHABET.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return new Institution(name, code + ALPHABET.charAt((31 - weighted % 31) % 31));
  }

  static String name(Random random) {
    return String.valueOf(FAMILY.charAt(random.nextInt(FAMILY.length())))
        + GIVEN.charAt(random.nextInt(GIVEN.length()))
        + GIVEN.charAt(random.nextInt(GIVEN.length()));
  }

  /** No two alike: the index is in the day of birth and the serial number. */
  static String id(Random random, int index) {
    String number =
        "370202%d%02d%02d%03d"
            .formatted(
                1965 + random.nextInt(30),
                1 + random.nextInt(12),
                1 + index / 900,
                1 + index % 900);
    int sum = 0;
    for (int i = 0; i < PERSON.length; i++) {
      sum += (number.charAt(i) - '0') * PERSON[i];
    }
    return number + "10X98765432".charAt(sum % 11);
  }
}
