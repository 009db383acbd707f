<?xml version="1.0" encoding="UTF-8"?>
<!-- A court's decision about a confirmation → canonical. Its number is a case number of its own: （2026）鲁0202诉前调确1号. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:fengqiao:hub:xml-values" xmlns="urn:fengqiao:hub:canonical:1"
                xpath-default-namespace="urn:fengqiao:hub:court-soap:1" exclude-result-prefixes="#all">

  <xsl:template match="/submitConfirmationDecision">
    <confirmation-decision>
      <xsl:apply-templates select="header"/>
      <xsl:apply-templates select="case"/>
      <xsl:sequence select="f:put('door', f:coded-required('door', door))"/>
      <xsl:sequence select="f:put('decision', f:coded-required('confirmation-decision', decision))"/>
      <xsl:sequence select="f:put('decidedAt', f:instant(decidedTime[f:required(.)]))"/>
      <xsl:sequence select="f:put('effectiveAt', f:instant(effectiveTime))"/>
      <xsl:apply-templates select="document"/>
      <xsl:sequence select="f:put('caseNumber', confirmationCaseNumber[f:text(.)] ! f:case-number(.))"/>
      <xsl:sequence select="f:copy('reasonText', reason)"/>
      <xsl:sequence select="f:copy('supplementAsked', supplementAsked)"/>
      <xsl:call-template name="materials"/>
    </confirmation-decision>
  </xsl:template>

  <xsl:template match="document">
    <document>
      <xsl:sequence select="f:put('number', f:case-number(number))"/>
      <xsl:sequence select="f:put('title', f:required(title))"/>
      <xsl:sequence select="f:put('madeOn', f:day(madeDate[f:required(.)]))"/>
      <xsl:sequence select="f:copy('materialId', materialId)"/>
    </document>
  </xsl:template>
</xsl:stylesheet>
