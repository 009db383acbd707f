package org.fengqiao.hub.simulator;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;

/** An answer that is written and never sent. */
final class SwallowingResponse extends HttpServletResponseWrapper {

  SwallowingResponse(HttpServletResponse response) {
    super(response);
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new Nowhere();
  }

  @Override
  public PrintWriter getWriter() {
    return new PrintWriter(java.io.Writer.nullWriter());
  }

  @Override
  public void flushBuffer() {
    // nothing may leave before the connection is cut
  }

  private static final class Nowhere extends ServletOutputStream {

    @Override
    public void write(int b) {
      // swallowed
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("answers of simulated partners are written at once");
    }
  }
}
