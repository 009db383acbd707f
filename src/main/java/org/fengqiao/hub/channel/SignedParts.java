package org.fengqiao.hub.channel;

import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.ws.security.wss4j.DefaultCryptoCoverageChecker;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;

/**
 * What is signed must be what is read: the body and the timestamp in their proper places, so that a
 * signed part moved elsewhere vouches for nothing.
 */
final class SignedParts extends DefaultCryptoCoverageChecker {

  SignedParts() {
    setSignBody(true);
    setSignTimestamp(true);
  }

  @Override
  public void handleMessage(SoapMessage message) {
    try {
      super.handleMessage(message);
    } catch (Fault uncovered) {
      throw new Rejected(org.fengqiao.hub.canonical.Fault.at("/", RejectionCode.SIGNATURE_INVALID));
    }
  }
}
