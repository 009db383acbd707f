package org.fengqiao.hub.simulator.cli;

import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.fengqiao.hub.simulator.pki.Identity;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Signs an envelope by hand, so that a test can then do with it what a forger would. */
final class SignedEnvelope {

  static final String WSU = WSConstants.WSU_NS;
  static final String WSSE = WSConstants.WSSE_NS;

  private final Document document;
  private final WSSecHeader security;

  private SignedEnvelope(Document document) throws Exception {
    WSSConfig.init();
    this.document = document;
    this.security = new WSSecHeader(document);
    security.insertSecurityHeader();
  }

  /** An envelope as a court signs it: body and a timestamp of this moment. */
  static SignedEnvelope by(Identity signer, String envelope) throws Exception {
    return by(signer, envelope, Instant.now());
  }

  /** The same as if it were signed at another time. */
  static SignedEnvelope by(Identity signer, String envelope, Instant at) throws Exception {
    return by(signer, envelope, at, List.of("Timestamp", "Body"));
  }

  /** An envelope where the named parts are signed. */
  static SignedEnvelope by(Identity signer, String envelope, Instant at, List<String> parts)
      throws Exception {
    SignedEnvelope signed = new SignedEnvelope(parse(envelope));
    signed.timestamp(at);
    signed.sign(signer, parts);
    return signed;
  }

  private void timestamp(Instant at) {
    Element stamp = document.createElementNS(WSU, "wsu:Timestamp");
    stamp.setAttributeNS(WSU, "wsu:Id", "TS-1");
    for (String name : List.of("Created", "Expires")) {
      Element time = document.createElementNS(WSU, "wsu:" + name);
      Instant value = name.equals("Created") ? at : at.plusSeconds(300);
      time.setTextContent(
          DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
              .withZone(ZoneOffset.UTC)
              .format(value));
      stamp.appendChild(time);
    }
    header().appendChild(stamp);
  }

  private void sign(Identity signer, List<String> names) throws Exception {
    Merlin crypto = new Merlin();
    crypto.setKeyStore(signer.keys());
    WSSecSignature signature = new WSSecSignature(security);
    signature.setUserInfo(signer.alias(), signer.password());
    signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
    signature.setSignatureAlgorithm("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256");
    signature.setDigestAlgo("http://www.w3.org/2001/04/xmlenc#sha256");
    for (String name : names) {
      String namespace =
          name.equals("Body") ? document.getDocumentElement().getNamespaceURI() : WSU;
      signature.getParts().add(new WSEncryptionPart(name, namespace, "Element"));
    }
    signature.build(crypto);
  }

  /** The Security header. */
  Element header() {
    return security.getSecurityHeaderElement();
  }

  Element envelope() {
    return document.getDocumentElement();
  }

  /** The children of the envelope with this name, in order. */
  List<Element> parts(String name) {
    List<Element> found = new ArrayList<>();
    for (var child = envelope().getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && element.getLocalName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }

  Element soapHeader() {
    return parts("Header").get(0);
  }

  Element body() {
    return parts("Body").get(0);
  }

  /** A copy of the body that asks for something else, with another id, or none. */
  Element forgedBody(String from, String to) throws Exception {
    Element forged = parse(text(body()).replace(from, to)).getDocumentElement();
    forged.removeAttributeNS(WSU, "Id");
    return (Element) document.importNode(forged, true);
  }

  Element create(String name) {
    return document.createElementNS("urn:forger", "f:" + name);
  }

  String text() throws Exception {
    return text(envelope());
  }

  static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  private static String text(Element element) throws Exception {
    Transformer plain = TransformerFactory.newInstance().newTransformer();
    plain.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    StringWriter out = new StringWriter();
    plain.transform(new DOMSource(element), new StreamResult(out));
    return out.toString();
  }
}
