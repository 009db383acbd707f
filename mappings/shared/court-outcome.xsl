<?xml version="1.0" encoding="UTF-8"?>
<!-- The canonical outcome → the court's. What a court may not see was taken away before: this sheet changes the shape only. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:w="urn:fengqiao:hub:xml-writing" xmlns:k="urn:fengqiao:hub:codes" xmlns="urn:fengqiao:hub:court-soap:1"
                xpath-default-namespace="urn:fengqiao:hub:canonical:1" exclude-result-prefixes="#all">

  <xsl:template match="/mediation-outcome">
    <receiveMediationOutcome>
      <xsl:apply-templates select="header, caseReference"/>
      <xsl:sequence select="w:coded('result', 'result', resultCode), w:put('resultText', resultText), w:time('concludedTime', concludedAt)"/>
      <xsl:apply-templates select="mediators/mediator"/>
      <xsl:sequence select="modes/mode ! w:coded('mode', 'mediation-mode', .)"/>
      <xsl:apply-templates select="clock, amounts, claimResults/claimResult, agreement, undisputedFacts/fact,
          serviceAddresses/serviceAddress, contactLog/contact, failureReport, materials/material"/>
    </receiveMediationOutcome>
  </xsl:template>

  <xsl:template match="amounts">
    <xsl:variable name="currency" select="currency"/>
    <amounts>
      <xsl:for-each select="claimed, agreed, remaining, waived, performed, involved">
        <xsl:sequence select="w:money(local-name(), ., $currency)"/>
      </xsl:for-each>
    </amounts>
  </xsl:template>

  <xsl:template match="claimResult">
    <claimResult>
      <xsl:sequence select="w:put('claimNo', claimNo), w:put('partyId', partyId), w:flag('agreed', agreed),
          w:money('amount', amount, /mediation-outcome/amounts/currency), w:put('note', note)"/>
    </claimResult>
  </xsl:template>

  <xsl:template match="agreement">
    <agreement>
      <xsl:sequence select="w:put('agreementNo', agreementNo), w:coded('organisationType', 'organisation-type', organisationType),
          w:coded('form', 'agreement-form', form)"/>
      <xsl:apply-templates select="parties/party"/>
      <xsl:sequence select="w:put('facts', facts), w:put('disputedMatters', disputedMatters), w:put('terms', terms)"/>
      <xsl:apply-templates select="obligations/obligation, signatures/signature, seals/seal"/>
      <xsl:sequence select="w:time('effectiveTime', effectiveAt), w:put('materialId', materialId)"/>
    </agreement>
  </xsl:template>

  <xsl:template match="obligation">
    <xsl:variable name="currency" select="currency"/>
    <obligation>
      <xsl:sequence select="w:put('obligationNo', obligationNo), w:coded('type', 'obligation-type', type), w:put('text', text),
          w:money('amount', amount, $currency), w:put('amountInWords', amountCapital), w:put('dueDate', due), w:put('payee', payee),
          creditors/partyId ! w:put('creditor', .)"/>
      <xsl:for-each select="debtors/debtor">
        <debtor>
          <xsl:sequence select="w:put('partyId', partyId), w:money('cap', cap, $currency), w:money('share', share, $currency)"/>
        </debtor>
      </xsl:for-each>
      <xsl:for-each select="instalments/instalment">
        <instalment>
          <xsl:sequence select="w:put('number', no), w:money('amount', amount, $currency), w:put('dueDate', due)"/>
        </instalment>
      </xsl:for-each>
      <xsl:sequence select="w:put('guarantee', guaranteeText)"/>
    </obligation>
  </xsl:template>

  <xsl:template match="signature">
    <signature>
      <xsl:sequence select="w:coded('role', 'signer-role', role), w:put('partyId', partyId), w:put('name', signerName),
          w:coded('method', 'signature-method', method), w:time('signedTime', signedAt)"/>
    </signature>
  </xsl:template>

  <xsl:template match="seal">
    <seal>
      <xsl:sequence select="w:coded('kind', 'seal-kind', kind), w:put('holder', holder), w:time('sealedTime', sealedAt)"/>
    </seal>
  </xsl:template>

  <xsl:template match="undisputedFacts/fact">
    <undisputedFact>
      <xsl:sequence select="w:put('factNo', factNo), w:put('text', text), confirmedBy/partyId ! w:put('confirmedBy', .),
          w:time('confirmedTime', confirmedAt), evidenceRefs/materialId ! w:put('evidence', .)"/>
      <xsl:apply-templates select="signatures/signature"/>
    </undisputedFact>
  </xsl:template>

  <xsl:template match="serviceAddress">
    <serviceAddress>
      <xsl:sequence select="w:put('partyId', partyId), w:put('recipient', recipient)"/>
      <xsl:apply-templates select="address"/>
      <xsl:sequence select="w:put('phone', phone)"/>
      <xsl:apply-templates select="electronic"/>
      <xsl:sequence select="w:put('agentForService', agentForService), w:time('confirmedTime', confirmedAt), w:put('materialId', materialId)"/>
    </serviceAddress>
  </xsl:template>

  <xsl:template match="contact">
    <contactAttempt>
      <xsl:sequence select="w:put('partyId', partyId), w:time('time', at), w:coded('channel', 'channel', channel),
          w:coded('result', 'contact-result', result), w:put('note', note)"/>
    </contactAttempt>
  </xsl:template>

  <xsl:template match="failureReport">
    <failure>
      <xsl:sequence select="w:put('situation', situation), w:put('reason', reason), w:put('costlyConduct', costlyConduct), w:put('hints', hints)"/>
    </failure>
  </xsl:template>

  <xsl:template match="material">
    <material>
      <xsl:sequence select="w:put('materialId', materialId), w:coded('kind', 'document-kind', kind), w:put('title', title), w:put('fileName', fileName),
          w:put('mediaType', mediaType), w:put('size', size), w:put('digestAlgorithm', digestAlgorithm), w:put('digest', digest)"/>
    </material>
  </xsl:template>

  <!-- A foreigner: the Chinese name first, the own script beside it. -->
  <xsl:template match="party">
    <party>
      <xsl:sequence select="w:put('partyId', partyId), w:coded('partyType', 'party-kind', kind),
          w:put('position', w:coded('position', 'position', position)/*[2]), w:put('name', (chineseName, name)[1]),
          w:put('originalName', name[../chineseName]), formerNames/formerName ! w:put('formerName', .)"/>
      <xsl:apply-templates select="ids/id"/>
      <xsl:sequence select="w:coded('sex', 'sex', sex), w:put('birthDate', birthDate), w:country('nationality', nationality),
          w:coded('ethnicity', 'ethnicity', ethnicity), w:put('occupation', occupation), w:put('workplace', workplace),
          phones/phone ! w:put('phone', .)"/>
      <xsl:apply-templates select="addresses/address, electronicAddresses/electronicAddress, legalRepresentative"/>
      <xsl:sequence select="w:put('headOfficeName', headOffice/name), w:put('headOfficeCode', headOffice/number)"/>
      <xsl:apply-templates select="guardians/guardian, agents/agent"/>
    </party>
  </xsl:template>

  <xsl:template match="id">
    <identity>
      <xsl:sequence select="w:coded('type', 'id-type', type), w:put('number', number), w:country('issuingCountry', issuingCountry),
          w:put('validUntil', validUntil)"/>
    </identity>
  </xsl:template>

  <!-- A country the table lacks keeps its three letters. -->
  <xsl:function name="w:country" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="country" as="element()?"/>
    <xsl:choose>
      <xsl:when test="empty($country)"/>
      <xsl:when test="exists(k:entry('nationality', string($country)))">
        <xsl:sequence select="w:coded($name, 'nationality', $country)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:element name="{$name}" namespace="urn:fengqiao:hub:court-soap:1"><code><xsl:value-of select="$country"/></code></xsl:element>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:template match="address">
    <address>
      <xsl:sequence select="w:coded('kind', 'address-kind', kind), w:put('divisionCode', adminCode), w:put('detail', detail), w:put('postcode', postcode)"/>
    </address>
  </xsl:template>

  <xsl:template match="electronicAddress | electronic">
    <electronicAddress>
      <xsl:sequence select="w:coded('channel', 'channel', channel), w:put('address', address), w:flag('consented', consented)"/>
    </electronicAddress>
  </xsl:template>

  <xsl:template match="legalRepresentative">
    <officer>
      <xsl:sequence select="w:put('name', name), w:put('title', title), w:put('phone', phone)"/>
    </officer>
  </xsl:template>

  <xsl:template match="guardian">
    <agent>
      <xsl:sequence select="w:coded('kind', 'agent-kind', 'GUARDIAN'), w:put('name', name)"/>
      <xsl:apply-templates select="ids/id"/>
      <xsl:sequence select="w:put('phone', phone), w:coded('relation', 'guardian-relation', relation), w:put('proofMaterialId', proofMaterialId)"/>
    </agent>
  </xsl:template>

  <xsl:template match="agent">
    <agent>
      <xsl:sequence select="w:coded('kind', 'agent-kind', kind), w:put('name', name)"/>
      <xsl:apply-templates select="ids/id"/>
      <xsl:sequence select="w:put('phone', phone), w:put('workUnit', workUnit), w:flag('specialAuthority', specialAuthority),
          w:put('scope', scope), w:put('validUntil', poaValidUntil), w:put('proofMaterialId', poaMaterialId)"/>
    </agent>
  </xsl:template>
</xsl:stylesheet>
