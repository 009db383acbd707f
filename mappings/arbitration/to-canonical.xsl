<?xml version="1.0" encoding="UTF-8"?>
<!-- The commission's JSON → canonical. What it decides is one kind of message, whatever the decision (guide §1.8). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:fengqiao:hub:json-values" xmlns="urn:fengqiao:hub:canonical:1"
                xpath-default-namespace="http://www.w3.org/2005/xpath-functions" exclude-result-prefixes="#all">

  <xsl:import href="../shared/json-values.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>

  <!-- A message that no template knows is a fault of this sheet, not an empty result. -->
  <xsl:mode on-no-match="fail"/>

  <xsl:variable name="today" as="xs:string?" select="$document/map/map/string[@key = 'decideTime'] ! substring(., 1, 10)"/>

  <xsl:template match="/map[string[@key = 'bizType'] = 'MEDIATION_AWARD_RESULT']">
    <confirmation-decision>
      <header>
        <xsl:sequence select="f:put('messageId', f:required(., 'requestId'))"/>
        <xsl:sequence select="f:put('eventTime', f:instant(f:at(f:at(., 'data'), 'decideTime')))"/>
        <xsl:sequence select="f:put('sentTime', f:instant(f:at(., 'sendTime')))"/>
        <xsl:sequence select="f:put('inReplyTo', f:text(f:at(f:at(., 'data'), 'replyTo')))"/>
      </header>
      <xsl:apply-templates select="map[@key = 'data']"/>
    </confirmation-decision>
  </xsl:template>

  <!-- The commission opens one door only; its own case number is not a court's. -->
  <xsl:template match="/map/map[@key = 'data']">
    <caseReference>
      <xsl:sequence select="f:put('hubCaseId', f:required(., 'platformCaseNo') ! lower-case(.))"/>
      <xsl:sequence select="f:put('referralVersion', f:whole(f:at(., 'caseVersion')))"/>
    </caseReference>
    <door>ARBITRATION</door>
    <xsl:variable name="decision" select="f:coded-required('confirmation-decision', ., 'decision')"/>
    <xsl:sequence select="f:put('decision', $decision)"/>
    <xsl:sequence select="f:put('decidedAt', f:instant(f:at(., 'decideTime')))"/>
    <xsl:sequence select="f:put('effectiveAt', f:instant(f:at(., 'effectTime')))"/>
    <xsl:if test="$decision eq 'EFFECTIVE' and empty(f:text(f:at(., 'effectTime')))">
      <xsl:sequence select="f:missing(., 'effectTime')"/>
    </xsl:if>
    <xsl:apply-templates select="map[@key = 'document']"/>
    <xsl:sequence select="f:put('caseNumber', f:text(f:at(., 'arbCaseNo')))"/>
    <xsl:sequence select="f:put('lawVersion', f:coded('law-version', ., 'lawVersion'))"/>
    <xsl:sequence select="f:put('reasonText', f:text(f:at(., 'reason')))"/>
    <xsl:sequence select="f:put('supplementAsked', f:text(f:at(., 'supplementDesc')))"/>
    <xsl:where-populated>
      <materials><xsl:apply-templates select="f:each(., 'files')"/></materials>
    </xsl:where-populated>
  </xsl:template>

  <!-- A file the document points at must be among the files. -->
  <xsl:template match="map[@key = 'document']">
    <xsl:variable name="file" select="f:text(f:at(., 'fileNo'))"/>
    <document>
      <xsl:sequence select="f:put('number', f:required(., 'docNo'))"/>
      <xsl:sequence select="f:put('title', f:required(., 'docName'))"/>
      <xsl:sequence select="f:put('madeOn', f:day(f:at(., 'docDate')))"/>
      <xsl:sequence select="f:put('materialId', $file)"/>
    </document>
    <xsl:if test="exists($file) and not(f:each(.., 'files') ! f:text(f:at(., 'fileNo')) = $file)">
      <xsl:sequence select="f:fault('REFERENCE_UNKNOWN', f:at(., 'fileNo'), 'fileNo')"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="array[@key = 'files']/map">
    <material>
      <xsl:sequence select="f:put('materialId', f:required(., 'fileNo'))"/>
      <xsl:sequence select="f:put('kind', f:coded-required('document-kind', ., 'category'))"/>
      <xsl:sequence select="f:put('title', f:required(., 'title'))"/>
      <xsl:sequence select="f:put('fileName', f:text(f:at(., 'fileName')))"/>
      <xsl:sequence select="f:put('mediaType', f:required(., 'mimeType'))"/>
      <xsl:sequence select="f:put('size', f:whole(f:at(., 'size')))"/>
      <xsl:sequence select="f:put('digestAlgorithm', f:word('digest-algorithm', f:at(., 'digestAlg')))"/>
      <xsl:sequence select="f:put('digest', f:required(., 'digest') ! lower-case(.))"/>
    </material>
  </xsl:template>
</xsl:stylesheet>
