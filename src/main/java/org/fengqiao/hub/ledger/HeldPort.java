package org.fengqiao.hub.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;

/**
 * A free port that stays free until a server listens on it. To unpack and to create a database
 * takes seconds, in which the system would give the port to whoever asks for one. A socket that is
 * bound and does not listen keeps it from all who ask for any port, and not from who asks for it by
 * number.
 */
final class HeldPort implements Closeable {

  private final SocketChannel holder;
  private final int number;

  private HeldPort(SocketChannel holder, int number) {
    this.holder = holder;
    this.number = number;
  }

  /**
   * Holds a port.
   *
   * @param wanted its number, 0 for a free one
   */
  static HeldPort of(int wanted) throws IOException {
    SocketChannel holder = SocketChannel.open();
    if (wanted != 0) {
      return new HeldPort(holder, wanted);
    }
    try {
      holder.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      holder.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      return new HeldPort(holder, ((InetSocketAddress) holder.getLocalAddress()).getPort());
    } catch (IOException e) {
      holder.close();
      throw e;
    }
  }

  int number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    holder.close();
  }
}
