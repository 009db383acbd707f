package org.fengqiao.hub.simulator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import org.fengqiao.hub.simulator.notary.Certificate;
import org.fengqiao.hub.simulator.notary.Coded;
import org.fengqiao.hub.simulator.notary.Default;
import org.fengqiao.hub.simulator.notary.DeliverCertificate;
import org.fengqiao.hub.simulator.notary.DeliverExecutionCertificate;
import org.fengqiao.hub.simulator.notary.Enforcement;
import org.fengqiao.hub.simulator.notary.Header;
import org.fengqiao.hub.simulator.notary.Material;
import org.fengqiao.hub.simulator.notary.Matter;
import org.fengqiao.hub.simulator.notary.RefuseExecutionCertificate;
import org.fengqiao.hub.simulator.notary.ReportDefault;
import org.fengqiao.hub.simulator.notary.ReportProgress;
import org.fengqiao.hub.simulator.notary.RevokeCertificate;

/** What the office's clerks write about one paper, at one moment. */
final class NotaryDocuments {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final String FILE = "F1";
  private static final int YEARS_TO_APPLY = 2;

  private final NotaryPaper paper;
  private final LocalDateTime now;

  NotaryDocuments(NotaryPaper paper, LocalDateTime now) {
    this.paper = paper;
    this.now = now;
  }

  Object write(NotaryStep step, String id) {
    return switch (step) {
      case CERTIFICATE -> certificate(id);
      case REVOKED -> revoked(id);
      case EXECUTION_CERTIFICATE -> enforcement(id, (ReportDefault) paper.document());
      case EXECUTION_REFUSED -> refused(id);
      default -> progress(step, id);
    };
  }

  private ReportProgress progress(NotaryStep step, String id) {
    ReportProgress progress = new ReportProgress();
    progress.setHeader(header(id));
    progress.setMatter(matter());
    progress.setProgress(coded(String.valueOf(step.code), step.words));
    progress.setDecidedTime(TIME.format(now));
    if (step == NotaryStep.NOT_ACCEPTED) {
      progress.setReason("债权债务关系有争议，不符合赋予强制执行效力的条件（公证程序规则第39条）。");
    } else if (step == NotaryStep.SUPPLEMENT_REQUESTED) {
      progress.setSupplementAsked("请补交债务人送达地址确认书。");
    }
    return progress;
  }

  private DeliverCertificate certificate(String id) {
    DeliverCertificate delivery = new DeliverCertificate();
    delivery.setHeader(header(id));
    delivery.setMatter(matter());
    delivery.setCertificate(document("公证书", "证经"));
    delivery.setIssuedTime(TIME.format(now));
    delivery.getMaterial().add(material(NotaryStep.CERTIFICATE, coded("CL20", "赋强公证书")));
    return delivery;
  }

  private RevokeCertificate revoked(String id) {
    RevokeCertificate revocation = new RevokeCertificate();
    revocation.setHeader(header(id));
    revocation.setMatter(matter());
    revocation.setCertificateNumber(number("证经"));
    revocation.setRevokedTime(TIME.format(now));
    revocation.setReason("公证书的基本内容不真实（公证法第39条）。");
    return revocation;
  }

  private DeliverExecutionCertificate enforcement(String id, ReportDefault report) {
    DeliverExecutionCertificate delivery = new DeliverExecutionCertificate();
    delivery.setHeader(header(id));
    delivery.setMatter(matter());
    delivery.setCertificate(document("执行证书", "证执"));
    delivery.setIssuedTime(TIME.format(now));
    delivery.setEnforcement(stated(report));
    delivery.getMaterial().add(material(NotaryStep.EXECUTION_CERTIFICATE, coded("CL21", "执行证书")));
    return delivery;
  }

  /** What was performed is deducted (公证程序规则 art 55). */
  private Enforcement stated(ReportDefault report) {
    Enforcement stated = new Enforcement();
    stated.setApplicant(report.getCreditor());
    stated.getSubject().addAll(report.getDebtor());
    BigDecimal rest = BigDecimal.ZERO.setScale(2);
    BigDecimal performed = BigDecimal.ZERO.setScale(2);
    for (Default breach : report.getDefault()) {
      rest = rest.add(breach.getOutstanding());
      performed = performed.add(breach.getPerformed());
    }
    stated.setObject("到期未付的款项及约定的违约金。");
    stated.setAmount(rest);
    stated.setPerformed(performed);
    stated.setCurrency(report.getCurrency());
    stated.setInterest(report.getInterestClaim());
    stated.setApplyBefore(day(now.toLocalDate().plusYears(YEARS_TO_APPLY)));
    return stated;
  }

  private RefuseExecutionCertificate refused(String id) {
    RefuseExecutionCertificate refusal = new RefuseExecutionCertificate();
    refusal.setHeader(header(id));
    refusal.setMatter(matter());
    refusal.setDecidedTime(TIME.format(now));
    refusal.setReason("债务人提出已履行的证据，经核实无法确认违约（公证程序规则第55条）。");
    return refusal;
  }

  private Header header(String id) {
    Header header = new Header();
    header.setMessageId(id);
    header.setEventTime(TIME.format(now));
    header.setSentTime(TIME.format(now));
    header.setInReplyTo(paper.messageId());
    return header;
  }

  private Matter matter() {
    Matter matter = new Matter();
    matter.setHubCaseId(paper.hubCase());
    matter.setVersion(paper.matter().getVersion());
    matter.setMatterNo(number("受"));
    return matter;
  }

  private Certificate document(String title, String word) {
    Certificate document = new Certificate();
    document.setNumber(number(word));
    document.setTitle(title);
    document.setIssuedDate(day(now.toLocalDate()));
    document.setMaterialId(FILE);
    return document;
  }

  /** Local numbers: the hub takes them as they are. */
  private String number(String word) {
    int sequence = Math.floorMod(paper.hubCase().hashCode(), 9000) + 1000;
    return "（%d）鲁青岛市%s字第%d号".formatted(now.getYear(), word, sequence);
  }

  private Material material(NotaryStep step, Coded kind) {
    byte[] pdf = pdf(paper, step);
    Material material = new Material();
    material.setMaterialId(FILE);
    material.setKind(kind);
    material.setTitle(step.words);
    material.setMediaType("application/pdf");
    material.setSize(BigInteger.valueOf(pdf.length));
    material.setDigest(Digests.sha256(pdf));
    return material;
  }

  /** The document itself. */
  static byte[] pdf(NotaryPaper paper, NotaryStep step) {
    return AgreementPdf.of(paper.hubCase() + " " + step);
  }

  private static Coded coded(String code, String name) {
    Coded pair = new Coded();
    pair.setCode(code);
    pair.setName(name);
    return pair;
  }

  private static XMLGregorianCalendar day(LocalDate day) {
    try {
      return DatatypeFactory.newInstance().newXMLGregorianCalendar(day.toString());
    } catch (DatatypeConfigurationException e) {
      throw new IllegalStateException("every Java has calendars", e);
    }
  }
}
