<?xml version="1.0" encoding="UTF-8"?>
<!-- Canonical → the notary office's dialect: an application, what is added to it, a default, a negative answer. What belongs to
     other doors (venue, debt, arbitration clause) the office has no field for. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:w="urn:fengqiao:hub:xml-writing" xmlns="urn:fengqiao:hub:notary:1"
                xpath-default-namespace="urn:fengqiao:hub:canonical:1" exclude-result-prefixes="#all">

  <xsl:import href="../shared/xml-writing.xsl"/>
  <xsl:import href="instrument.xsl"/>
  <xsl:import href="person.xsl"/>

  <xsl:variable name="w:namespace" as="xs:string" select="'urn:fengqiao:hub:notary:1'"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>

  <!-- A message that no template knows is a fault of this sheet, not an empty result. -->
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/">
    <xsl:apply-templates select="*"/>
  </xsl:template>

  <xsl:template match="/confirmation-request">
    <applyForNotarisation>
      <xsl:apply-templates select="header, caseReference"/>
      <xsl:sequence select="w:put('outcomeMessageId', outcomeMessageId)"/>
      <xsl:apply-templates select="applicants/applicant, agreement/parties/party, agreement, enforcementPromise, consents/consent,
          materials/material"/>
    </applyForNotarisation>
  </xsl:template>

  <xsl:template match="applicant">
    <applicant>
      <xsl:sequence select="w:put('personId', partyId), w:time('appliedTime', appliedAt), w:put('present', present),
          w:put('materialId', materialId)"/>
    </applicant>
  </xsl:template>

  <xsl:template match="enforcementPromise">
    <promise>
      <xsl:sequence select="w:put('text', text), w:coded('verification', 'verification', verification),
          w:put('verificationDays', verificationDays)"/>
    </promise>
  </xsl:template>

  <xsl:template match="consent">
    <consent>
      <xsl:sequence select="w:put('personId', partyId), w:coded('mode', 'consent-mode', mode), w:time('time', consentedAt),
          w:put('materialId', materialId)"/>
    </consent>
  </xsl:template>

  <xsl:template match="/confirmation-supplement">
    <supplementApplication>
      <xsl:apply-templates select="header, caseReference"/>
      <xsl:sequence select="w:coded('kind', 'supplement-kind', kind), w:put('personId', partyId), w:put('text', text)"/>
      <xsl:apply-templates select="materials/material"/>
    </supplementApplication>
  </xsl:template>

  <xsl:template match="/default-report">
    <reportDefault>
      <xsl:apply-templates select="header, caseReference"/>
      <xsl:sequence select="w:put('certificateNumber', certificateNumber), w:put('creditor', creditor),
          debtors/partyId ! w:put('debtor', .)"/>
      <xsl:apply-templates select="breaches/breach"/>
      <xsl:sequence select="w:put('currency', currency), w:put('interestClaim', interestClaim), w:time('reportedTime', reportedAt),
          w:put('text', text)"/>
      <xsl:apply-templates select="materials/material"/>
    </reportDefault>
  </xsl:template>

  <xsl:template match="breach">
    <default>
      <xsl:sequence select="w:put('obligationNumber', obligationNo), w:put('instalmentNumber', instalmentNo), w:put('dueDate', dueOn),
          w:put('due', due), w:put('performed', performed), w:put('outstanding', outstanding)"/>
    </default>
  </xsl:template>

  <xsl:template match="/rejection">
    <receiveRejection>
      <xsl:apply-templates select="header, caseReference"/>
      <xsl:sequence select="w:put('rejectedMessageId', rejectedMessageId), w:put('rejectedKind', rejectedKind),
          w:coded('stage', 'stage', stage), w:time('rejectedTime', rejectedAt)"/>
      <xsl:for-each select="faults/fault">
        <fault>
          <xsl:sequence select="w:put('code', code), w:put('number', number), w:put('path', path), w:put('textZh', textZh),
              w:put('textEn', textEn), w:put('remedyZh', string(remedyZh)), w:put('remedyEn', string(remedyEn))"/>
        </fault>
      </xsl:for-each>
    </receiveRejection>
  </xsl:template>

  <xsl:template match="header">
    <header>
      <xsl:sequence select="w:put('messageId', messageId), w:time('eventTime', eventTime), w:time('sentTime', sentTime),
          w:put('inReplyTo', inReplyTo), w:put('hubMessageId', hubMessageId)"/>
    </header>
  </xsl:template>

  <xsl:template match="caseReference">
    <matter>
      <xsl:sequence select="w:put('hubCaseId', hubCaseId), w:put('version', (referralVersion, 1)[1]),
          w:put('courtCaseNumber', (caseNumber, caseNumberRaw)[1])"/>
    </matter>
  </xsl:template>

  <xsl:template match="material">
    <material>
      <xsl:sequence select="w:put('materialId', materialId), w:coded('kind', 'document-kind', kind), w:put('title', title),
          w:put('fileName', fileName), w:put('mediaType', mediaType), w:put('size', size), w:put('digestAlgorithm', digestAlgorithm),
          w:put('digest', digest)"/>
    </material>
  </xsl:template>
</xsl:stylesheet>
