package org.fengqiao.hub.channel;

import org.fengqiao.hub.canonical.Fault;
import org.springframework.web.util.HtmlUtils;

/** A SOAP fault as text, for answers given before the SOAP engine is reached. */
final class SoapFaultText {

  private static final String SOAP_11 =
      """
      <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault>\
      <faultcode>soap:%s</faultcode><faultstring>%s</faultstring><detail>%s</detail>\
      </soap:Fault></soap:Body></soap:Envelope>""";
  private static final String SOAP_12 =
      """
      <soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope"><soap:Body><soap:Fault>\
      <soap:Code><soap:Value>soap:%s</soap:Value></soap:Code>\
      <soap:Reason><soap:Text xml:lang="en">%s</soap:Text></soap:Reason><soap:Detail>%s</soap:Detail>\
      </soap:Fault></soap:Body></soap:Envelope>""";
  private static final String DETAIL =
      """
      <refusal xmlns="%s"><fault><code>%s</code><number>%d</number>\
      <path>%s</path><textZh>%s</textZh><textEn>%s</textEn><remedyZh>%s</remedyZh>\
      <remedyEn>%s</remedyEn></fault></refusal>""";

  private SoapFaultText() {}

  static String of(Fault fault, boolean soap12, String namespace) {
    boolean ours = fault.code().number() / 100 == 15;
    String text = escape(fault.textZh() + " / " + fault.textEn());
    return soap12
        ? SOAP_12.formatted(ours ? "Receiver" : "Sender", text, detail(fault, namespace))
        : SOAP_11.formatted(ours ? "Server" : "Client", text, detail(fault, namespace));
  }

  private static String detail(Fault fault, String namespace) {
    return DETAIL.formatted(
        namespace,
        fault.code().name(),
        fault.code().number(),
        escape(fault.path()),
        escape(fault.textZh()),
        escape(fault.textEn()),
        escape(fault.code().remedyZh()),
        escape(fault.code().remedyEn()));
  }

  /** The five characters only; UTF-8 carries the others as they are. */
  private static String escape(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
