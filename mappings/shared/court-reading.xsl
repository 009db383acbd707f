<?xml version="1.0" encoding="UTF-8"?>
<!-- The courts' words → canonical. One template a message; values are read in xml-values.xsl, parties in court-party.xsl, decisions in court-decision.xsl. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:fengqiao:hub:xml-values" xmlns="urn:fengqiao:hub:canonical:1"
                xpath-default-namespace="urn:fengqiao:hub:court-soap:1" exclude-result-prefixes="#all">

  <xsl:import href="xml-values.xsl"/>
  <xsl:import href="court-party.xsl"/>
  <xsl:import href="court-decision.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>

  <!-- A message that no template knows is a fault of this sheet, not an empty result. -->
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/">
    <xsl:apply-templates select="*"/>
  </xsl:template>

  <xsl:template match="/submitReferral">
    <case-referral>
      <xsl:apply-templates select="header"/>
      <xsl:apply-templates select="case"/>
      <xsl:apply-templates select="referral"/>
    </case-referral>
  </xsl:template>

  <xsl:template match="/amendReferral">
    <referral-amendment>
      <xsl:apply-templates select="header"/>
      <xsl:apply-templates select="case"/>
      <xsl:apply-templates select="referral"/>
      <xsl:sequence select="f:put('supersedes', f:whole(supersedes[f:required(.)]))"/>
      <xsl:sequence select="f:put('amendmentReason', f:required(reason))"/>
      <xsl:sequence select="f:put('restartClock', f:word('yes-no', restartClock))"/>
      <xsl:sequence select="f:put('heirsAgree', f:word('yes-no', heirsAgree))"/>
    </referral-amendment>
  </xsl:template>

  <xsl:template match="/withdrawReferral">
    <referral-withdrawal>
      <xsl:apply-templates select="header"/>
      <xsl:apply-templates select="case"/>
      <xsl:sequence select="f:put('kind', f:coded-required('withdrawn-by', withdrawnBy))"/>
      <xsl:sequence select="f:copy('requestedBy', partyId)"/>
      <xsl:sequence select="f:put('requestedAt', (f:instant(requestedTime), f:instant(header/eventTime))[1])"/>
      <xsl:sequence select="f:put('reasonText', f:required(reason))"/>
      <xsl:call-template name="materials"/>
    </referral-withdrawal>
  </xsl:template>

  <!-- The case is named by the number it had; the new one stands beside it. -->
  <xsl:template match="/convertCase">
    <case-conversion>
      <xsl:apply-templates select="header"/>
      <xsl:apply-templates select="case"/>
      <xsl:sequence select="f:put('newCaseNumber', f:case-number(newCaseNumber))"/>
      <xsl:sequence select="f:put('convertedOn', f:day(convertedDate[f:required(.)]))"/>
      <xsl:sequence select="f:put('referralMode', f:coded('referral-mode', referralMode))"/>
      <xsl:sequence select="f:copy('reasonText', reason)"/>
    </case-conversion>
  </xsl:template>

  <!-- Sent when it happened, unless the court says otherwise. -->
  <xsl:template match="header">
    <header>
      <xsl:sequence select="f:put('messageId', f:required(messageId))"/>
      <xsl:sequence select="f:put('eventTime', f:instant(eventTime[f:required(.)]))"/>
      <xsl:sequence select="f:put('sentTime', (f:instant(sentTime), f:instant(eventTime))[1])"/>
      <xsl:sequence select="f:copy('inReplyTo', inReplyTo)"/>
    </header>
  </xsl:template>

  <!-- The court code stands in the number as well; a first referral without a version is version 1. -->
  <xsl:template match="case">
    <xsl:variable name="number" select="f:case-number(caseNumber)"/>
    <xsl:variable name="version" select="f:whole(referralVersion)"/>
    <caseReference>
      <xsl:sequence select="f:put('hubCaseId', f:text(hubCaseId) ! lower-case(.))"/>
      <xsl:sequence select="f:put('courtCode', (f:text(courtCode) ! f:narrow(.), f:court-of($number))[1])"/>
      <xsl:sequence select="f:put('caseNumber', $number)"/>
      <xsl:sequence select="f:copy('caseNumberRaw', caseNumber)"/>
      <xsl:sequence select="f:copy('courtInternalId', internalId)"/>
      <xsl:sequence select="f:put('referralVersion', ($version, '1'[current()/parent::submitReferral])[1])"/>
    </caseReference>
  </xsl:template>

  <xsl:function name="f:court-of" as="xs:string?">
    <xsl:param name="number" as="xs:string?"/>
    <xsl:variable name="pattern" select="'^（\d{4}）(最高法(知|商)?|[京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新军兵](\d{4}|\d{2})?)\D.*$'"/>
    <xsl:sequence select="$number[matches(., $pattern)] ! replace(., $pattern, '$1')"/>
  </xsl:function>

  <xsl:template match="referral">
    <xsl:sequence select="f:put('referralMode', f:coded-required('referral-mode', referralMode))"/>
    <xsl:sequence select="f:put('procedure', f:coded('procedure', procedure))"/>
    <causes><xsl:apply-templates select="cause"/></causes>
    <xsl:where-populated>
      <caseNumberChain><xsl:apply-templates select="previousNumber[f:text(caseNumber)]"/></caseNumberChain>
    </xsl:where-populated>
    <xsl:sequence select="f:put('filedOn', f:day(filingDate))"/>
    <xsl:sequence select="f:put('handoverSignedAt', f:instant(handoverSignedTime))"/>
    <xsl:sequence select="f:copy('station', station)"/>
    <parties><xsl:apply-templates select="party"/></parties>
    <claims><xsl:apply-templates select="claim"/></claims>
    <xsl:call-template name="amounts"/>
    <xsl:sequence select="f:put('disputeFacts', f:required(disputeFacts))"/>
    <xsl:sequence select="f:copy('contractNo', contractNo)"/>
    <xsl:sequence select="f:put('foreignRelated', f:word('yes-no', foreignRelated))"/>
    <xsl:sequence select="f:copy('priority', priority)"/>
    <xsl:where-populated>
      <consents><xsl:apply-templates select="consent"/></consents>
    </xsl:where-populated>
    <xsl:call-template name="materials"/>
    <xsl:apply-templates select="contact[f:text(name)]"/>
  </xsl:template>

  <!-- A number of our form goes along; a court's own code says nothing to others. The name counts (guide §2.4). -->
  <xsl:template match="cause">
    <xsl:variable name="code" select="f:text(code) ! f:narrow(.)"/>
    <xsl:variable name="number" select="$code[matches(., '^[1-9]\d{0,2}(\.[1-9]\d?)?$')]"/>
    <cause>
      <xsl:sequence select="f:put('name', f:required(name))"/>
      <xsl:sequence select="f:put('number', $number),
          $code[empty($number)] ! f:warning('CODE_TAKEN_BY_NAME', current()/code, 'cause')"/>
      <xsl:sequence select="f:put('version', f:word('cause-version', version[f:required(.)]))"/>
    </cause>
  </xsl:template>

  <xsl:template match="previousNumber">
    <linkedNumber>
      <xsl:sequence select="f:put('caseNumber', f:case-number(caseNumber))"/>
      <xsl:sequence select="f:put('since', f:day(since))"/>
    </linkedNumber>
  </xsl:template>

  <xsl:template match="claim">
    <xsl:variable name="amount" select="f:money(amount)"/>
    <claim>
      <xsl:sequence select="f:put('claimNo', f:whole(claimNo[f:required(.)]))"/>
      <xsl:sequence select="f:put('monetary', f:coded-required('claim-kind', kind))"/>
      <xsl:sequence select="f:put('text', f:required(text))"/>
      <xsl:sequence select="f:put('amount', $amount)"/>
      <xsl:if test="exists($amount)">
        <xsl:sequence select="f:put('currency', f:currency(amount)), f:put('unit', 'YUAN')"/>
      </xsl:if>
      <xsl:sequence select="f:put('exchangeRate', f:text(exchangeRate) ! f:narrow(.))"/>
      <xsl:sequence select="f:put('exchangeRateDate', f:day(exchangeRateDate))"/>
      <xsl:where-populated>
        <against><xsl:sequence select="respondent ! f:put('partyId', f:text(.))"/></against>
      </xsl:where-populated>
    </claim>
  </xsl:template>

  <xsl:template name="amounts">
    <xsl:variable name="claimed" select="f:money(claimedAmount)"/>
    <xsl:variable name="involved" select="f:money(involvedAmount)"/>
    <xsl:if test="exists(($claimed, $involved))">
      <amounts>
        <xsl:sequence select="f:put('claimed', $claimed)"/>
        <xsl:sequence select="f:put('involved', $involved)"/>
        <xsl:sequence select="f:put('currency', f:currency((claimedAmount[f:text(.)], involvedAmount)[1])), f:put('unit', 'YUAN')"/>
      </amounts>
    </xsl:if>
  </xsl:template>

  <xsl:template match="consent">
    <consent>
      <xsl:sequence select="f:put('partyId', f:required(partyId))"/>
      <xsl:sequence select="f:put('mode', f:coded-required('consent-mode', mode))"/>
      <xsl:sequence select="f:put('consentedAt', f:instant(time[f:required(.)]))"/>
      <xsl:sequence select="f:copy('materialId', materialId)"/>
    </consent>
  </xsl:template>

  <xsl:template name="materials">
    <xsl:where-populated>
      <materials><xsl:apply-templates select="material"/></materials>
    </xsl:where-populated>
  </xsl:template>

  <xsl:template match="material">
    <material>
      <xsl:sequence select="f:put('materialId', f:required(materialId))"/>
      <xsl:sequence select="f:put('kind', f:coded-required('document-kind', kind))"/>
      <xsl:sequence select="f:put('title', f:required(title))"/>
      <xsl:sequence select="f:copy('fileName', fileName)"/>
      <xsl:sequence select="f:put('mediaType', f:required(mediaType) ! lower-case(.))"/>
      <xsl:sequence select="f:put('size', f:whole(size[f:required(.)]))"/>
      <xsl:sequence select="f:put('digestAlgorithm', (f:text(digestAlgorithm) ! upper-case(.) ! replace(., '^SHA256$', 'SHA-256'), 'SHA-256')[1])"/>
      <xsl:sequence select="f:put('digest', f:required(digest) ! lower-case(.))"/>
    </material>
  </xsl:template>

  <xsl:template match="contact">
    <courtContact>
      <xsl:sequence select="f:copy('name', name)"/>
      <xsl:sequence select="f:copy('department', department)"/>
      <xsl:sequence select="f:copy('phone', phone)"/>
    </courtContact>
  </xsl:template>
</xsl:stylesheet>
