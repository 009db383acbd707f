<?xml version="1.0" encoding="UTF-8"?>
<!-- Canonical → the courts' words, strictly: local times of Shanghai, amounts in 元, codes with their names. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:w="urn:fengqiao:hub:xml-writing" xmlns="urn:fengqiao:hub:court-soap:1"
                xpath-default-namespace="urn:fengqiao:hub:canonical:1" exclude-result-prefixes="#all">

  <xsl:import href="xml-writing.xsl"/>
  <xsl:import href="court-outcome.xsl"/>
  <xsl:import href="court-confirmation.xsl"/>

  <xsl:variable name="w:namespace" as="xs:string" select="'urn:fengqiao:hub:court-soap:1'"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>

  <!-- A message that no template knows is a fault of this sheet, not an empty result. -->
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/">
    <xsl:apply-templates select="*"/>
  </xsl:template>

  <xsl:template match="/referral-response">
    <receiveReferralResponse>
      <xsl:apply-templates select="header, caseReference"/>
      <xsl:sequence select="w:coded('decision', 'decision', decision)"/>
      <xsl:if test="reasonCode">
        <xsl:sequence select="w:coded('declineReason', 'decline-reason', reasonCode)"/>
      </xsl:if>
      <xsl:sequence select="w:put('reasonText', reasonText), w:time('decidedTime', decidedAt), w:put('station', station)"/>
      <xsl:apply-templates select="mediators/mediator"/>
      <xsl:sequence select="w:time('materialsSignedTime', materialsSignedAt)"/>
    </receiveReferralResponse>
  </xsl:template>

  <xsl:template match="/progress-notice">
    <receiveProgressNotice>
      <xsl:apply-templates select="header, caseReference"/>
      <xsl:sequence select="w:coded('state', 'progress-state', state), w:time('since', stateSince)"/>
      <xsl:apply-templates select="clock, mediators/mediator"/>
      <xsl:sequence select="w:put('station', station), w:put('note', remark)"/>
    </receiveProgressNotice>
  </xsl:template>

  <xsl:template match="/material-return">
    <receiveMaterialReturn>
      <xsl:apply-templates select="header, caseReference"/>
      <xsl:sequence select="w:coded('reason', 'return-reason', reasonCode), w:put('reasonText', reasonText),
          w:time('returnedTime', returnedAt)"/>
      <xsl:apply-templates select="materials/material"/>
    </receiveMaterialReturn>
  </xsl:template>

  <xsl:template match="/referral-withdrawal">
    <receiveWithdrawal>
      <xsl:apply-templates select="header, caseReference"/>
      <xsl:sequence select="w:coded('withdrawnBy', 'withdrawn-by', kind), w:put('partyId', requestedBy),
          w:time('requestedTime', requestedAt), w:put('reason', reasonText)"/>
      <xsl:apply-templates select="materials/material"/>
    </receiveWithdrawal>
  </xsl:template>

  <xsl:template match="/rejection">
    <receiveRejection>
      <xsl:apply-templates select="header, caseReference"/>
      <xsl:sequence select="w:put('rejectedMessageId', rejectedMessageId), w:put('rejectedKind', rejectedKind)"/>
      <xsl:sequence select="w:coded('stage', 'stage', stage), w:time('rejectedTime', rejectedAt)"/>
      <xsl:for-each select="faults/fault">
        <fault>
          <xsl:sequence select="w:put('code', code), w:put('number', number), w:put('path', path), w:put('textZh', textZh), w:put('textEn', textEn)"/>
          <remedyZh><xsl:value-of select="remedyZh"/></remedyZh>
          <remedyEn><xsl:value-of select="remedyEn"/></remedyEn>
        </fault>
      </xsl:for-each>
    </receiveRejection>
  </xsl:template>

  <xsl:template match="header">
    <header>
      <xsl:sequence select="w:put('messageId', messageId), w:time('eventTime', eventTime), w:time('sentTime', sentTime)"/>
      <xsl:sequence select="w:put('inReplyTo', inReplyTo), w:put('hubMessageId', hubMessageId)"/>
    </header>
  </xsl:template>

  <!-- The number in its legal form: full-width brackets. -->
  <xsl:template match="caseReference">
    <case>
      <xsl:sequence select="w:put('caseNumber', (caseNumber, caseNumberRaw)[1]), w:put('courtCode', courtCode)"/>
      <xsl:sequence select="w:put('internalId', courtInternalId), w:put('referralVersion', referralVersion), w:put('hubCaseId', hubCaseId)"/>
    </case>
  </xsl:template>

  <xsl:template match="mediator">
    <mediator>
      <xsl:sequence select="w:put('mediatorId', mediatorId), w:put('name', name), w:put('phone', phone)"/>
    </mediator>
  </xsl:template>

  <!-- rawDueDate is counted, dueDate is moved behind holidays (民诉法第85条). -->
  <xsl:template match="clock">
    <clock>
      <xsl:sequence select="w:put('startDate', startedOn), w:put('lengthDays', lengthDays), w:put('rawDueDate', dueOn),
          w:put('dueDate', (rolledDueOn, dueOn)[1]), w:flag('provisional', provisional)"/>
      <xsl:for-each select="suspensions/suspension">
        <suspension>
          <xsl:sequence select="w:coded('reason', 'suspension', kind), w:put('from', from), w:put('to', to), w:put('note', reasonText)"/>
        </suspension>
      </xsl:for-each>
      <xsl:for-each select="extensions/extension">
        <extension>
          <xsl:sequence select="w:put('days', days), w:time('agreedTime', agreedAt)"/>
          <xsl:for-each select="consents/consent">
            <consent>
              <xsl:sequence select="w:put('partyId', partyId), w:time('time', consentedAt), w:put('materialId', materialId)"/>
            </consent>
          </xsl:for-each>
        </extension>
      </xsl:for-each>
    </clock>
  </xsl:template>
</xsl:stylesheet>
