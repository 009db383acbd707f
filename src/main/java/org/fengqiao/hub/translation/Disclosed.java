package org.fengqiao.hub.translation;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A message as one partner may see it. For one thread. */
public final class Disclosed {

  private final Object model;
  private final List<String> withheld;
  private final Supplier<byte[]> writing;
  private byte @Nullable [] xml;

  private Disclosed(Object model, Supplier<byte[]> writing, List<String> withheld) {
    this.model = model;
    this.writing = writing;
    this.withheld = List.copyOf(withheld);
  }

  /**
   * A message of which nothing is left out; its XML is written only if somebody asks for it.
   *
   * @param writing writes it
   */
  static Disclosed whole(Object model, Supplier<byte[]> writing) {
    return new Disclosed(model, writing, List.of());
  }

  static Disclosed partial(Object model, byte[] xml, List<String> withheld) {
    return new Disclosed(model, () -> xml, withheld);
  }

  /** The object of {@code canonical.model}. */
  public Object model() {
    return model;
  }

  /** The same as canonical XML, UTF-8. */
  public byte[] xml() {
    byte[] written = xml;
    if (written == null) {
      written = writing.get();
      xml = written;
    }
    return written;
  }

  /**
   * What was left out, by path ({@code failureReport/hints}, {@code material[MEDIATION_RECORD]}),
   * never by value.
   */
  public List<String> withheld() {
    return withheld;
  }
}
