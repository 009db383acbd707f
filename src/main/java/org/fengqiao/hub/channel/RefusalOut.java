package org.fengqiao.hub.channel;

import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.fengqiao.hub.canonical.Rejection;
import org.fengqiao.hub.canonical.RejectionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;
import org.w3c.dom.Element;

/** Whatever went wrong, the partner gets one kind of fault: code, both languages, what to do. */
final class RefusalOut extends AbstractPhaseInterceptor<Message> {

  private static final Logger LOG = LoggerFactory.getLogger(RefusalOut.class);

  private final String namespace;

  RefusalOut(String namespace) {
    super(Phase.SETUP);
    this.namespace = namespace;
  }

  @Override
  public void handleMessage(Message message) {
    Exception problem = message.getContent(Exception.class);
    @Nullable Rejection breach = message.getExchange().get(Rejection.class);
    @Nullable DataSize largest = message.getExchange().get(DataSize.class);
    Rejection rejection = breach == null ? Causes.rejection(problem, largest) : breach;
    boolean ours = rejection.first().code() == RejectionCode.INTERNAL;
    if (ours) {
      LOG.warn("a SOAP request failed inside the hub", problem);
    }
    SoapFault fault =
        new SoapFault(
            rejection.first().textZh() + " / " + rejection.first().textEn(),
            ours ? Fault.FAULT_CODE_SERVER : Fault.FAULT_CODE_CLIENT);
    Element detail = fault.getOrCreateDetail();
    detail.appendChild(FaultDetail.of(rejection, detail, namespace));
    message.setContent(Exception.class, fault);
  }
}
