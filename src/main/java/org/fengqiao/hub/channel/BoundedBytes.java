package org.fengqiao.hub.channel;

import java.io.IOException;
import java.io.InputStream;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.springframework.util.unit.DataSize;

/** Reads a document whole, but never more than its sender may send. */
public final class BoundedBytes {

  private BoundedBytes() {}

  /**
   * All the bytes of a stream.
   *
   * @throws Rejected TOO_LARGE, with the limit
   */
  public static byte[] read(InputStream in, DataSize limit) throws IOException {
    byte[] bytes = in.readNBytes(Math.toIntExact(limit.toBytes()) + 1);
    if (bytes.length > limit.toBytes()) {
      throw new Rejected(tooLarge(limit));
    }
    return bytes;
  }

  static Fault tooLarge(DataSize limit) {
    long megabytes = limit.toMegabytes();
    String text = megabytes > 0 ? megabytes + " MB" : limit.toBytes() + " B";
    return Fault.at("/", RejectionCode.TOO_LARGE, text);
  }
}
