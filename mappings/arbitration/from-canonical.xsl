<?xml version="1.0" encoding="UTF-8"?>
<!-- Canonical → the commission's JSON, strictly: local times of Shanghai, amounts as text, codes with their names. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:w="urn:fengqiao:hub:json-writing" xmlns:k="urn:fengqiao:hub:codes"
                xmlns="http://www.w3.org/2005/xpath-functions" xpath-default-namespace="urn:fengqiao:hub:canonical:1" exclude-result-prefixes="#all">

  <xsl:import href="../shared/json-writing.xsl"/>
  <xsl:import href="party.xsl"/>
  <xsl:import href="settlement.xsl"/>

  <!-- The envelope; the id is the first sender's, so that an answer finds what it answers. -->
  <xsl:template name="envelope">
    <xsl:param name="bizType" as="xs:string"/>
    <xsl:param name="data" as="element()*"/>
    <map>
      <xsl:sequence select="w:put('requestId', header/messageId), w:put('bizType', $bizType), w:time('sendTime', header/sentTime),
          w:object('data', $data)"/>
    </map>
  </xsl:template>

  <!-- Only the door of arbitration leads here. -->
  <xsl:template match="/confirmation-request[door = 'ARBITRATION']">
    <xsl:call-template name="envelope">
      <xsl:with-param name="bizType" select="'MEDIATION_AWARD_APPLY'"/>
      <xsl:with-param name="data" as="element()*">
        <xsl:call-template name="reference"/>
        <xsl:sequence select="w:put('courtCaseNo', caseReference/caseNumber), w:put('resultNo', outcomeMessageId),
            w:time('applyTime', header/eventTime), w:flag('ownershipConfirm', propertyRightDetermination)"/>
        <xsl:apply-templates select="arbitrationAgreement"/>
        <xsl:variable name="applicants" as="element()*"><xsl:apply-templates select="applicants/applicant"/></xsl:variable>
        <xsl:variable name="parties" as="element()*"><xsl:apply-templates select="agreement/parties/party"/></xsl:variable>
        <xsl:variable name="consents" as="element()*"><xsl:apply-templates select="consents/consent"/></xsl:variable>
        <xsl:sequence select="w:list('applicants', $applicants), w:list('parties', $parties)"/>
        <xsl:apply-templates select="agreement"/>
        <xsl:sequence select="w:list('consents', $consents)"/>
        <xsl:call-template name="files"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="/confirmation-supplement[door = 'ARBITRATION']">
    <xsl:call-template name="envelope">
      <xsl:with-param name="bizType" select="'MEDIATION_AWARD_SUPPLEMENT'"/>
      <xsl:with-param name="data" as="element()*">
        <xsl:call-template name="reference"/>
        <xsl:sequence select="w:put('replyTo', header/inReplyTo), w:coded('opType', 'supplement-kind', kind),
            w:time('opTime', header/eventTime), w:put('partyNo', partyId), w:put('remark', text)"/>
        <xsl:if test="materials/material"><xsl:call-template name="files"/></xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="/rejection">
    <xsl:call-template name="envelope">
      <xsl:with-param name="bizType" select="'MEDIATION_AWARD_REJECT'"/>
      <xsl:with-param name="data" as="element()*">
        <xsl:variable name="errors" as="element()*"><xsl:apply-templates select="faults/fault"/></xsl:variable>
        <xsl:sequence select="w:put('platformCaseNo', caseReference/hubCaseId), w:put('rejectedId', rejectedMessageId),
            w:coded('stage', 'stage', stage), w:time('rejectTime', rejectedAt), w:list('errors', $errors)"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="faults/fault">
    <map>
      <xsl:sequence select="w:put('errCode', code), w:number('errNo', number), w:put('path', path), w:put('msg', textZh),
          w:put('msgEn', textEn), w:put('advice', remedyZh), w:put('adviceEn', remedyEn)"/>
    </map>
  </xsl:template>

  <xsl:template name="reference">
    <xsl:sequence select="w:put('platformCaseNo', caseReference/hubCaseId),
        w:put('platformMsgNo', (header/hubMessageId, header/messageId)[1]), w:number('caseVersion', caseReference/referralVersion)"/>
  </xsl:template>

  <xsl:template match="arbitrationAgreement">
    <map key="clause">
      <xsl:sequence select="w:put('content', text), w:put('signDate', agreedOn), w:put('disputeDate', disputeOccurredOn),
          w:coded('lawVersion', 'law-version', lawVersion)"/>
    </map>
  </xsl:template>

  <xsl:template match="applicant">
    <map>
      <xsl:sequence select="w:put('partyNo', partyId), w:time('applyTime', appliedAt), w:flag('present', present),
          w:put('fileNo', materialId)"/>
    </map>
  </xsl:template>

  <xsl:template match="consent">
    <map>
      <xsl:sequence select="w:put('partyNo', partyId), w:coded('mode', 'consent-mode', mode), w:time('time', consentedAt),
          w:put('fileNo', materialId)"/>
    </map>
  </xsl:template>

  <!-- The commission wants the list even when it is empty. -->
  <xsl:template name="files">
    <array key="files"><xsl:apply-templates select="materials/material"/></array>
  </xsl:template>

  <xsl:template match="material">
    <map>
      <xsl:sequence select="w:put('fileNo', materialId), w:coded('category', 'document-kind', kind), w:put('title', title),
          w:put('fileName', fileName), w:put('mimeType', mediaType), w:number('size', size),
          w:put('digestAlg', k:entry('digest-algorithm', digestAlgorithm)/@code), w:put('digest', digest)"/>
    </map>
  </xsl:template>
</xsl:stylesheet>
