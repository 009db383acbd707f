package org.fengqiao.hub.risk;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.macs.SipHash;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The fingerprint of a text (SimHash, 64 bits): near-duplicates differ in few bits. What differs
 * from case to case although the template is one (names, figures, letters, punctuation) is left
 * out; single characters and pairs of them count as often as they occur. The hashes of pairs are
 * keyed, so that no text can be tried out against a fingerprint.
 */
final class TextPrint {

  /** Shorter texts look alike without anybody having copied them. */
  static final int SHORTEST = 60;

  /** How many bits of the fingerprint make a band: near-duplicates share at least one band. */
  static final int BAND = 16;

  private final KeyParameter key;

  TextPrint(KeyedHash hash) {
    key = new KeyParameter(hash.derive("text"));
  }

  /**
   * The fingerprint.
   *
   * @param names of persons and institutions, to be left out
   * @return nothing for a text that is too short
   */
  OptionalLong of(String text, Collection<String> names) {
    int[] characters = plain(text, names).codePoints().toArray();
    if (characters.length < SHORTEST) {
      return OptionalLong.empty();
    }
    int[] sums = new int[Long.SIZE];
    occurrences(characters).forEach((shingle, count) -> add(sums, hash(shingle), count));
    long print = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      print |= sums[bit] > 0 ? 1L << bit : 0;
    }
    return OptionalLong.of(print);
  }

  private static void add(int[] sums, long hash, int count) {
    for (int bit = 0; bit < Long.SIZE; bit++) {
      sums[bit] += ((hash >>> bit) & 1) == 1 ? count : -count;
    }
  }

  private static Map<String, Integer> occurrences(int[] characters) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < characters.length; i++) {
      counts.merge(Character.toString(characters[i]), 1, Integer::sum);
      if (i > 0) {
        String pair = Character.toString(characters[i - 1]) + Character.toString(characters[i]);
        counts.merge(pair, 1, Integer::sum);
      }
    }
    return counts;
  }

  private long hash(String shingle) {
    SipHash mac = new SipHash();
    mac.init(key);
    byte[] bytes = shingle.getBytes(StandardCharsets.UTF_8);
    mac.update(bytes, 0, bytes.length);
    return mac.doFinal();
  }

  /** Chinese characters alone, without the names. */
  static String plain(String text, Collection<String> names) {
    String rest = Normalizer.normalize(text, Normalizer.Form.NFKC);
    for (String name :
        names.stream().sorted(Comparator.comparing(String::length).reversed()).toList()) {
      String known = Normalizer.normalize(name.strip(), Normalizer.Form.NFKC);
      rest = known.length() < 2 ? rest : rest.replace(known, "");
    }
    return rest.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isIdeographic)
        .filter(character -> "零〇一二三四五六七八九十百千万亿元年月日".indexOf(character) < 0)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The bands of a fingerprint, each with its number, as what the index is asked for. */
  static List<String> bands(long print) {
    return IntStream.range(0, Long.SIZE / BAND)
        .mapToObj(band -> band + ":" + ((print >>> (band * BAND)) & 0xffff))
        .toList();
  }
}
