package org.fengqiao.hub.channel;

import jakarta.jws.WebService;
import java.time.Clock;
import java.util.List;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.StatusAnswer;
import org.fengqiao.hub.channel.court.Acknowledgement;
import org.fengqiao.hub.channel.court.AmendReferral;
import org.fengqiao.hub.channel.court.ConvertCase;
import org.fengqiao.hub.channel.court.CourtPort;
import org.fengqiao.hub.channel.court.DayReport;
import org.fengqiao.hub.channel.court.GetReferralStatus;
import org.fengqiao.hub.channel.court.GiveDayList;
import org.fengqiao.hub.channel.court.Material;
import org.fengqiao.hub.channel.court.ReferralStatus;
import org.fengqiao.hub.channel.court.SubmitConfirmationDecision;
import org.fengqiao.hub.channel.court.SubmitReferral;
import org.fengqiao.hub.channel.court.WithdrawReferral;
import org.springframework.stereotype.Component;

/** The courts' way in: which operation brings which kind of message. */
@Component
@WebService(
    endpointInterface = "org.fengqiao.hub.channel.court.CourtPort",
    targetNamespace = "urn:fengqiao:hub:court-soap:1",
    serviceName = "CourtService",
    portName = "CourtPortSoap12Port")
class CourtEndpoint implements CourtPort {

  private final SoapIntake intake;
  private final Clock clock = Clock.systemUTC();

  CourtEndpoint(SoapIntake intake) {
    this.intake = intake;
  }

  @Override
  public Acknowledgement submitReferral(SubmitReferral request) {
    return take(
        MessageKind.CASE_REFERRAL,
        request.getHeader().getMessageId(),
        request.getReferral().getMaterial());
  }

  @Override
  public Acknowledgement amendReferral(AmendReferral request) {
    return take(
        MessageKind.REFERRAL_AMENDMENT,
        request.getHeader().getMessageId(),
        request.getReferral().getMaterial());
  }

  @Override
  public Acknowledgement withdrawReferral(WithdrawReferral request) {
    return take(
        MessageKind.REFERRAL_WITHDRAWAL, request.getHeader().getMessageId(), request.getMaterial());
  }

  @Override
  public Acknowledgement convertCase(ConvertCase request) {
    return take(MessageKind.CASE_CONVERSION, request.getHeader().getMessageId(), List.of());
  }

  @Override
  public Acknowledgement submitConfirmationDecision(SubmitConfirmationDecision request) {
    return take(
        MessageKind.CONFIRMATION_DECISION,
        request.getHeader().getMessageId(),
        request.getMaterial());
  }

  @Override
  public ReferralStatus getReferralStatus(GetReferralStatus request) {
    StatusAnswer answer =
        intake.status(
            CourtContract.CONTRACT,
            request.getMessageId(),
            request.getCaseNumber(),
            request.getHubCaseId());
    return CourtWords.status(answer, clock.instant());
  }

  @Override
  public DayReport giveDayList(GiveDayList request) {
    return CourtDayList.report(
        request,
        intake.dayList(
            CourtContract.CONTRACT, CourtDayList.day(request), CourtDayList.items(request)));
  }

  private Acknowledgement take(MessageKind kind, String messageId, List<Material> materials) {
    return CourtWords.acknowledgement(
        intake.take(CourtContract.CONTRACT, kind, messageId, CourtContract.materials(materials)));
  }
}
