package org.fengqiao.hub.simulator.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection to the sink. */
final class SinkTalk {

  private static final byte[] RECEIVED = answer("200 OK", "{\"status\":\"RECEIVED\"}");
  private static final byte[] STORED = answer("201 Created", "");
  private static final byte[] UNKNOWN = answer("404 Not Found", "");
  private static final byte[] NAMELESS =
      answer("400 Bad Request", "{\"title\":\"no Idempotency-Key\",\"status\":400}");

  private final HttpStream requests;
  private final OutputStream out;
  private final Arrivals arrivals;

  SinkTalk(Socket caller, Arrivals arrivals) throws IOException {
    this.requests = new HttpStream(caller.getInputStream());
    this.out = caller.getOutputStream();
    this.arrivals = arrivals;
  }

  void untilClosed() throws IOException {
    while (requests.read()) {
      out.write(answerTo(requests.head()));
    }
  }

  private byte[] answerTo(String head) {
    if (!head.startsWith("POST")) {
      return head.startsWith("PUT") ? STORED : UNKNOWN;
    }
    String key = requests.header("idempotency-key");
    if (key == null) {
      return NAMELESS;
    }
    arrivals.came(key);
    return RECEIVED;
  }

  private static byte[] answer(String status, String json) {
    String head =
        "HTTP/1.1 "
            + status
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + json.length()
            + "\r\n\r\n";
    return (head + json).getBytes(StandardCharsets.US_ASCII);
  }
}
