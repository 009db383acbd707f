package org.fengqiao.hub.simulator.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.jspecify.annotations.Nullable;

/** Keeps a SOAP document's bytes as they came. */
final class DocumentIn extends AbstractPhaseInterceptor<Message> {

  static final String KEY = DocumentIn.class.getName();

  DocumentIn() {
    super(Phase.RECEIVE);
  }

  @Override
  public void handleMessage(Message message) {
    @Nullable InputStream in = message.getContent(InputStream.class);
    if (in == null) {
      return;
    }
    try {
      byte[] document = in.readAllBytes();
      message.getExchange().put(KEY, document);
      message.setContent(InputStream.class, new ByteArrayInputStream(document));
    } catch (IOException e) {
      throw new Fault(e);
    }
  }
}
