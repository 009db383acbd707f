<?xml version="1.0" encoding="UTF-8"?>
<!-- The mediation agreement → the debt instrument a notary makes enforceable: what is owed, by whom, how and when. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:w="urn:fengqiao:hub:xml-writing" xmlns="urn:fengqiao:hub:notary:1"
                xpath-default-namespace="urn:fengqiao:hub:canonical:1" exclude-result-prefixes="#all">

  <xsl:template match="agreement">
    <instrument>
      <xsl:sequence select="w:put('number', agreementNo), w:put('facts', facts), w:put('terms', terms)"/>
      <xsl:apply-templates select="obligations/obligation, signatures/signature"/>
      <xsl:sequence select="seals/seal ! w:put('sealHolder', holder), w:time('effectiveTime', effectiveAt), w:put('materialId', materialId)"/>
    </instrument>
  </xsl:template>

  <xsl:template match="obligation">
    <obligation>
      <xsl:sequence select="w:put('number', obligationNo), w:coded('liability', 'liability', type), w:put('text', text),
          w:put('amount', amount), w:put('amountInWords', amountCapital), w:put('currency', (currency, 'CNY'[current()/amount])[1]),
          w:put('dueDate', due), w:put('payee', payee), creditors/partyId ! w:put('creditor', .)"/>
      <xsl:for-each select="debtors/debtor">
        <debtor>
          <xsl:sequence select="w:put('personId', partyId), w:put('cap', cap), w:put('share', share)"/>
        </debtor>
      </xsl:for-each>
      <xsl:for-each select="instalments/instalment">
        <instalment>
          <xsl:sequence select="w:put('number', no), w:put('amount', amount), w:put('dueDate', due)"/>
        </instalment>
      </xsl:for-each>
      <xsl:sequence select="w:put('guarantee', guaranteeText)"/>
    </obligation>
  </xsl:template>

  <xsl:template match="signature">
    <signature>
      <xsl:sequence select="w:coded('role', 'signer-role', role), w:put('personId', partyId), w:put('name', signerName),
          w:time('signedTime', signedAt)"/>
    </signature>
  </xsl:template>
</xsl:stylesheet>
