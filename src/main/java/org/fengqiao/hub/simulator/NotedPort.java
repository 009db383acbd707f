package org.fengqiao.hub.simulator;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.fengqiao.hub.simulator.court.Acknowledgement;
import org.fengqiao.hub.simulator.court.CourtPort;

/** A court's client of the hub that notes what the hub took, for the court's list of the day. */
final class NotedPort {

  /** The kind under which it is noted. */
  static final String TAKEN = "200";

  private final CourtPort hub;
  private final Journal sent;

  private NotedPort(CourtPort hub, Journal sent) {
    this.hub = hub;
    this.sent = sent;
  }

  static CourtPort of(CourtPort hub, Journal sent) {
    NotedPort noted = new NotedPort(hub, sent);
    return (CourtPort)
        Proxy.newProxyInstance(
            CourtPort.class.getClassLoader(),
            new Class<?>[] {CourtPort.class},
            (proxy, method, arguments) -> noted.call(method, arguments));
  }

  private Object call(Method method, Object[] arguments) throws Throwable {
    try {
      Object answer = method.invoke(hub, arguments);
      if (answer instanceof Acknowledgement taken) {
        String id = taken.getMessageId();
        sent.take(new Arrival(id, id, TAKEN, "", ""), new byte[0]);
      }
      return answer;
    } catch (InvocationTargetException refused) {
      throw refused.getCause();
    }
  }
}
