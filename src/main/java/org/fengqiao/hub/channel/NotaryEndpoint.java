package org.fengqiao.hub.channel;

import jakarta.jws.WebService;
import java.time.Clock;
import java.util.List;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.StatusAnswer;
import org.fengqiao.hub.channel.notary.Acknowledgement;
import org.fengqiao.hub.channel.notary.DayReport;
import org.fengqiao.hub.channel.notary.DeliverCertificate;
import org.fengqiao.hub.channel.notary.DeliverExecutionCertificate;
import org.fengqiao.hub.channel.notary.GetMatterStatus;
import org.fengqiao.hub.channel.notary.GiveDayList;
import org.fengqiao.hub.channel.notary.Header;
import org.fengqiao.hub.channel.notary.Material;
import org.fengqiao.hub.channel.notary.MatterStatus;
import org.fengqiao.hub.channel.notary.NotaryPort;
import org.fengqiao.hub.channel.notary.RefuseExecutionCertificate;
import org.fengqiao.hub.channel.notary.ReportProgress;
import org.fengqiao.hub.channel.notary.RevokeCertificate;
import org.springframework.stereotype.Component;

/** The notaries' way in. Every step of a matter is a decision about a confirmation. */
@Component
@WebService(
    endpointInterface = "org.fengqiao.hub.channel.notary.NotaryPort",
    targetNamespace = "urn:fengqiao:hub:notary:1",
    serviceName = "NotaryService",
    portName = "NotaryPortSoap12Port")
class NotaryEndpoint implements NotaryPort {

  private final SoapIntake intake;
  private final Clock clock = Clock.systemUTC();

  NotaryEndpoint(SoapIntake intake) {
    this.intake = intake;
  }

  @Override
  public Acknowledgement reportProgress(ReportProgress request) {
    return take(request.getHeader(), request.getMaterial());
  }

  @Override
  public Acknowledgement deliverCertificate(DeliverCertificate request) {
    return take(request.getHeader(), request.getMaterial());
  }

  @Override
  public Acknowledgement revokeCertificate(RevokeCertificate request) {
    return take(request.getHeader(), request.getMaterial());
  }

  @Override
  public Acknowledgement deliverExecutionCertificate(DeliverExecutionCertificate request) {
    return take(request.getHeader(), request.getMaterial());
  }

  @Override
  public Acknowledgement refuseExecutionCertificate(RefuseExecutionCertificate request) {
    return take(request.getHeader(), request.getMaterial());
  }

  @Override
  public MatterStatus getMatterStatus(GetMatterStatus request) {
    StatusAnswer answer =
        intake.status(
            NotaryContract.CONTRACT, request.getMessageId(), null, request.getHubCaseId());
    return NotaryWords.status(answer, clock.instant());
  }

  @Override
  public DayReport giveDayList(GiveDayList request) {
    return NotaryDayList.report(
        request,
        intake.dayList(
            NotaryContract.CONTRACT, NotaryDayList.day(request), NotaryDayList.items(request)));
  }

  private Acknowledgement take(Header header, List<Material> materials) {
    return NotaryWords.acknowledgement(
        intake.take(
            NotaryContract.CONTRACT,
            MessageKind.CONFIRMATION_DECISION,
            header.getMessageId(),
            NotaryContract.materials(materials)));
  }
}
