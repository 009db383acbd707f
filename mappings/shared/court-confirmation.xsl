<?xml version="1.0" encoding="UTF-8"?>
<!-- The canonical request to confirm an agreement, and what is added to it → the court's. Arbitration agreement, enforcement
     promise and the consents that go with them belong to other doors: a court has no field for them. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:w="urn:fengqiao:hub:xml-writing" xmlns="urn:fengqiao:hub:court-soap:1"
                xpath-default-namespace="urn:fengqiao:hub:canonical:1" exclude-result-prefixes="#all">

  <xsl:template match="/confirmation-request">
    <receiveConfirmationRequest>
      <xsl:apply-templates select="header, caseReference"/>
      <xsl:sequence select="w:coded('door', 'door', door), w:put('outcomeMessageId', outcomeMessageId)"/>
      <xsl:apply-templates select="applicants/applicant, agreement"/>
      <xsl:sequence select="w:flag('propertyRightDetermination', propertyRightDetermination),
          w:coded('venueBasis', 'venue-basis', venueBasis)"/>
      <xsl:apply-templates select="debt, materials/material"/>
    </receiveConfirmationRequest>
  </xsl:template>

  <xsl:template match="applicant">
    <applicant>
      <xsl:sequence select="w:put('partyId', partyId), w:time('appliedTime', appliedAt), w:flag('present', present),
          w:put('materialId', materialId)"/>
    </applicant>
  </xsl:template>

  <xsl:template match="debt">
    <debt>
      <xsl:sequence select="w:money('amount', amount, currency), w:put('dueDate', dueOn),
          w:flag('counterPerformance', counterPerformance), w:flag('debtorReachable', debtorReachable)"/>
    </debt>
  </xsl:template>

  <xsl:template match="/confirmation-supplement">
    <receiveConfirmationSupplement>
      <xsl:apply-templates select="header, caseReference"/>
      <xsl:sequence select="w:coded('door', 'door', door), w:coded('kind', 'supplement-kind', kind),
          w:put('partyId', partyId), w:put('text', text)"/>
      <xsl:apply-templates select="materials/material"/>
    </receiveConfirmationSupplement>
  </xsl:template>
</xsl:stylesheet>
