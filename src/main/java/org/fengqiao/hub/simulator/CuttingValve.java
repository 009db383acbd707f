package org.fengqiao.hub.simulator;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Gives the fault filter a way to cut the connection, which servlets have none for. */
final class CuttingValve extends ValveBase {

  private static final String CUT = CuttingValve.class.getName();

  CuttingValve() {
    super(true);
  }

  static void cut(ServletRequest request) {
    if (request.getAttribute(CUT) instanceof Runnable scissors) {
      scissors.run();
    }
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    Runnable scissors = () -> request.getCoyoteRequest().action(ActionCode.CLOSE_NOW, null);
    request.setAttribute(CUT, scissors);
    getNext().invoke(request, response);
  }
}
