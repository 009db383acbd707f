<?xml version="1.0" encoding="UTF-8"?>
<!-- The agreement as the commission reads it: what is owed, by whom, when, and who signed. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:w="urn:fengqiao:hub:json-writing" xmlns="http://www.w3.org/2005/xpath-functions"
                xpath-default-namespace="urn:fengqiao:hub:canonical:1" exclude-result-prefixes="#all">

  <xsl:template match="agreement">
    <xsl:variable name="items" as="element()*"><xsl:apply-templates select="obligations/obligation"/></xsl:variable>
    <xsl:variable name="signs" as="element()*"><xsl:apply-templates select="signatures/signature"/></xsl:variable>
    <xsl:variable name="seals" as="element()*"><xsl:apply-templates select="seals/seal"/></xsl:variable>
    <map key="settlement">
      <xsl:sequence select="w:put('agreementNo', agreementNo), w:coded('orgType', 'organisation-type', organisationType),
          w:coded('form', 'agreement-form', form), w:put('facts', facts), w:put('disputes', disputedMatters), w:put('terms', terms),
          w:list('payItems', $items), w:list('signs', $signs), w:list('seals', $seals), w:time('effectTime', effectiveAt),
          w:put('fileNo', materialId)"/>
    </map>
  </xsl:template>

  <!-- The commission wants the currency beside every amount; the canonical form leaves the yuan unsaid. -->
  <xsl:template match="obligation">
    <xsl:variable name="debtors" as="element()*"><xsl:apply-templates select="debtors/debtor"/></xsl:variable>
    <xsl:variable name="stages" as="element()*"><xsl:apply-templates select="instalments/instalment"/></xsl:variable>
    <map>
      <xsl:sequence select="w:number('seqNo', obligationNo), w:coded('type', 'obligation-type', type), w:put('content', text),
          w:put('amount', amount), w:put('amountCn', amountCapital), w:put('currency', amount ! (../currency, 'CNY')[1]),
          w:put('payDate', due), w:put('payee', payee), w:texts('creditors', creditors/partyId), w:list('debtors', $debtors),
          w:list('stages', $stages), w:put('guarantee', guaranteeText)"/>
    </map>
  </xsl:template>

  <xsl:template match="debtor">
    <map>
      <xsl:sequence select="w:put('partyNo', partyId), w:put('capAmount', cap), w:put('shareAmount', share)"/>
    </map>
  </xsl:template>

  <xsl:template match="instalment">
    <map>
      <xsl:sequence select="w:number('seqNo', no), w:put('payDate', due), w:put('amount', amount)"/>
    </map>
  </xsl:template>

  <xsl:template match="signature">
    <map>
      <xsl:sequence select="w:coded('role', 'signer-role', role), w:put('partyNo', partyId), w:put('name', signerName),
          w:coded('method', 'signature-method', method), w:time('signTime', signedAt)"/>
    </map>
  </xsl:template>

  <xsl:template match="seal">
    <map>
      <xsl:sequence select="w:coded('kind', 'seal-kind', kind), w:put('holder', holder), w:time('sealTime', sealedAt)"/>
    </map>
  </xsl:template>
</xsl:stylesheet>
