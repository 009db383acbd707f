<?xml version="1.0" encoding="UTF-8"?>
<!-- The notary office's dialect → canonical: every step of a matter is a decision at one door (guide §1.9). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:fengqiao:hub:xml-values" xmlns="urn:fengqiao:hub:canonical:1"
                xpath-default-namespace="urn:fengqiao:hub:notary:1" exclude-result-prefixes="#all">

  <xsl:import href="../shared/xml-values.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>

  <!-- A message that no template knows is a fault of this sheet, not an empty result. -->
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/">
    <confirmation-decision><xsl:apply-templates select="*"/></confirmation-decision>
  </xsl:template>

  <xsl:template match="/reportProgress">
    <xsl:apply-templates select="header, matter"/>
    <xsl:sequence select="f:put('decision', f:coded-required('progress', progress)), f:put('decidedAt', f:instant(decidedTime))"/>
    <xsl:call-template name="matter-number"/>
    <xsl:sequence select="f:copy('reasonText', reason), f:copy('supplementAsked', supplementAsked)"/>
    <xsl:call-template name="materials"/>
  </xsl:template>

  <!-- Effective from its issue (公证法第32条): the office states one moment, which is both. -->
  <xsl:template match="/deliverCertificate">
    <xsl:apply-templates select="header, matter"/>
    <decision>CERTIFICATE_ISSUED</decision>
    <xsl:sequence select="f:put('decidedAt', f:instant(issuedTime)), f:put('effectiveAt', f:instant(issuedTime))"/>
    <xsl:apply-templates select="certificate"/>
    <xsl:call-template name="matter-number"/>
    <xsl:call-template name="materials"/>
  </xsl:template>

  <xsl:template match="/revokeCertificate">
    <xsl:apply-templates select="header, matter"/>
    <decision>REVOKED</decision>
    <xsl:sequence select="f:put('decidedAt', f:instant(revokedTime))"/>
    <xsl:apply-templates select="decision"/>
    <xsl:call-template name="matter-number"/>
    <xsl:sequence select="f:put('reasonText', f:text(certificateNumber) || '：' || f:required(reason))"/>
    <xsl:call-template name="materials"/>
  </xsl:template>

  <xsl:template match="/deliverExecutionCertificate">
    <xsl:apply-templates select="header, matter"/>
    <decision>EXECUTION_CERTIFICATE_ISSUED</decision>
    <xsl:sequence select="f:put('decidedAt', f:instant(issuedTime)), f:put('effectiveAt', f:instant(issuedTime))"/>
    <xsl:apply-templates select="certificate"/>
    <xsl:call-template name="matter-number"/>
    <xsl:apply-templates select="enforcement"/>
    <xsl:call-template name="materials"/>
  </xsl:template>

  <xsl:template match="/refuseExecutionCertificate">
    <xsl:apply-templates select="header, matter"/>
    <decision>EXECUTION_CERTIFICATE_REFUSED</decision>
    <xsl:sequence select="f:put('decidedAt', f:instant(decidedTime))"/>
    <xsl:apply-templates select="decision"/>
    <xsl:call-template name="matter-number"/>
    <xsl:sequence select="f:copy('reasonText', reason)"/>
    <xsl:call-template name="materials"/>
  </xsl:template>

  <xsl:template match="header">
    <header>
      <xsl:sequence select="f:put('messageId', f:required(messageId)), f:put('eventTime', f:instant(eventTime)),
          f:put('sentTime', (f:instant(sentTime), f:instant(eventTime))[1]), f:copy('inReplyTo', inReplyTo)"/>
    </header>
  </xsl:template>

  <!-- The office opens one door only. -->
  <xsl:template match="matter">
    <caseReference>
      <xsl:sequence select="f:put('hubCaseId', f:required(hubCaseId) ! lower-case(.)),
          f:put('caseNumber', courtCaseNumber[f:text(.)] ! f:case-number(.)), f:put('referralVersion', f:whole(version))"/>
    </caseReference>
    <door>NOTARISATION</door>
  </xsl:template>

  <!-- Its own number is not a court's. -->
  <xsl:template name="matter-number">
    <xsl:sequence select="f:copy('caseNumber', matter/matterNo)"/>
  </xsl:template>

  <!-- A file the document points at must be among the materials. -->
  <xsl:template match="certificate | decision">
    <document>
      <xsl:sequence select="f:put('number', f:required(number)), f:put('title', f:required(title)), f:put('madeOn', f:day(issuedDate)),
          f:copy('materialId', materialId)"/>
    </document>
  </xsl:template>

  <xsl:template match="enforcement">
    <enforcement>
      <xsl:sequence select="f:put('applicant', f:required(applicant))"/>
      <subjects><xsl:sequence select="subject ! f:put('partyId', f:required(.))"/></subjects>
      <xsl:sequence select="f:put('object', f:required(object)), f:put('amount', amount ! f:decimals(xs:decimal(.))),
          f:put('performed', performed ! f:decimals(xs:decimal(.)))"/>
      <xsl:if test="amount or performed"><xsl:sequence select="f:put('currency', (f:text(currency), 'CNY')[1])"/></xsl:if>
      <xsl:sequence select="f:copy('interest', interest), f:put('applyBefore', f:day(applyBefore))"/>
    </enforcement>
  </xsl:template>

  <xsl:template name="materials">
    <xsl:where-populated>
      <materials><xsl:apply-templates select="material"/></materials>
    </xsl:where-populated>
  </xsl:template>

  <xsl:template match="material">
    <material>
      <xsl:sequence select="f:put('materialId', f:required(materialId)), f:put('kind', f:coded-required('document-kind', kind)),
          f:put('title', f:required(title)), f:copy('fileName', fileName), f:put('mediaType', f:required(mediaType) ! lower-case(.)),
          f:put('size', f:whole(size)), f:put('digestAlgorithm', (f:word('digest-algorithm', digestAlgorithm), 'SHA-256')[1]),
          f:put('digest', f:required(digest) ! lower-case(.))"/>
    </material>
  </xsl:template>
</xsl:stylesheet>
