package org.fengqiao.hub.simulator.bench;

import jakarta.jms.JMSException;
import jakarta.jws.WebService;
import java.time.Instant;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.fengqiao.hub.simulator.court.Acknowledgement;
import org.fengqiao.hub.simulator.court.AmendReferral;
import org.fengqiao.hub.simulator.court.ConvertCase;
import org.fengqiao.hub.simulator.court.CourtPort;
import org.fengqiao.hub.simulator.court.DayReport;
import org.fengqiao.hub.simulator.court.GetReferralStatus;
import org.fengqiao.hub.simulator.court.GiveDayList;
import org.fengqiao.hub.simulator.court.ReferralStatus;
import org.fengqiao.hub.simulator.court.Status;
import org.fengqiao.hub.simulator.court.SubmitConfirmationDecision;
import org.fengqiao.hub.simulator.court.SubmitReferral;
import org.fengqiao.hub.simulator.court.WithdrawReferral;

/** Takes a referral, queues its document as it came, says accepted. */
@WebService(
    endpointInterface = "org.fengqiao.hub.simulator.court.CourtPort",
    targetNamespace = "urn:fengqiao:hub:court-soap:1",
    serviceName = "CourtService",
    portName = "CourtPortSoap11Port")
final class BaselineEndpoint implements CourtPort {

  private final BaselineBroker broker;

  BaselineEndpoint(BaselineBroker broker) {
    this.broker = broker;
  }

  @Override
  public Acknowledgement submitReferral(SubmitReferral request) {
    String messageId = request.getHeader().getMessageId();
    byte[] document =
        PhaseInterceptorChain.getCurrentMessage().getExchange().get(DocumentIn.KEY)
                instanceof byte[] b
            ? b
            : new byte[0];
    try {
      broker.send(messageId, document);
    } catch (JMSException e) {
      throw new BenchFailed("The baseline's queue does not take a document", e);
    }
    Acknowledgement taken = new Acknowledgement();
    taken.setStatus(Status.ACCEPTED);
    taken.setMessageId(messageId);
    taken.setRequestId(messageId);
    taken.setReceivedAt(Instant.now().toString());
    return taken;
  }

  @Override
  public Acknowledgement amendReferral(AmendReferral request) {
    throw new UnsupportedOperationException("the baseline takes new referrals only");
  }

  @Override
  public Acknowledgement withdrawReferral(WithdrawReferral request) {
    throw new UnsupportedOperationException("the baseline takes new referrals only");
  }

  @Override
  public Acknowledgement convertCase(ConvertCase request) {
    throw new UnsupportedOperationException("the baseline takes new referrals only");
  }

  @Override
  public Acknowledgement submitConfirmationDecision(SubmitConfirmationDecision request) {
    throw new UnsupportedOperationException("the baseline takes new referrals only");
  }

  @Override
  public ReferralStatus getReferralStatus(GetReferralStatus request) {
    throw new UnsupportedOperationException("the baseline takes new referrals only");
  }

  @Override
  public DayReport giveDayList(GiveDayList request) {
    throw new UnsupportedOperationException("the baseline takes new referrals only");
  }
}
