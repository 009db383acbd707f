<?xml version="1.0" encoding="UTF-8"?>
<!-- A court's party → the canonical party. Statutory agents (法定代理人) become guardians. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:fengqiao:hub:xml-values" xmlns="urn:fengqiao:hub:canonical:1"
                xpath-default-namespace="urn:fengqiao:hub:court-soap:1" exclude-result-prefixes="#all">

  <xsl:template match="party">
    <xsl:variable name="original" select="f:text(originalName)"/>
    <party>
      <xsl:sequence select="f:put('partyId', f:required(partyId))"/>
      <xsl:sequence select="f:put('kind', f:coded-required('party-kind', partyType))"/>
      <xsl:sequence select="f:put('position', f:word('position', position[f:required(.)]))"/>
      <xsl:sequence select="f:put('name', ($original, f:required(name))[1])"/>
      <xsl:if test="exists($original)"><xsl:sequence select="f:copy('chineseName', name)"/></xsl:if>
      <xsl:where-populated>
        <formerNames><xsl:sequence select="formerName ! f:put('formerName', f:text(.))"/></formerNames>
      </xsl:where-populated>
      <xsl:call-template name="identities"/>
      <xsl:sequence select="f:put('sex', f:coded('sex', sex))"/>
      <xsl:sequence select="f:put('birthDate', f:day(birthDate))"/>
      <xsl:sequence select="f:put('ethnicity', f:coded('ethnicity', ethnicity))"/>
      <xsl:sequence select="f:put('nationality', f:nationality(nationality))"/>
      <xsl:sequence select="f:copy('occupation', occupation)"/>
      <xsl:sequence select="f:copy('workplace', workplace)"/>
      <xsl:where-populated>
        <phones><xsl:sequence select="phone ! f:put('phone', f:text(.))"/></phones>
      </xsl:where-populated>
      <xsl:where-populated>
        <addresses><xsl:apply-templates select="address"/></addresses>
      </xsl:where-populated>
      <xsl:where-populated>
        <electronicAddresses><xsl:apply-templates select="electronicAddress"/></electronicAddresses>
      </xsl:where-populated>
      <xsl:apply-templates select="officer[f:text(name)]"/>
      <xsl:sequence select="f:put('bankruptSince', f:day(bankruptDate))"/>
      <xsl:if test="f:text(headOfficeName)">
        <headOffice>
          <xsl:sequence select="f:copy('name', headOfficeName)"/>
          <xsl:sequence select="f:put('number', headOfficeCode[f:text(.)] ! f:id-number(.))"/>
        </headOffice>
      </xsl:if>
      <xsl:call-template name="agents"/>
    </party>
  </xsl:template>

  <!-- A foreigner or a compatriot: a three-letter code of GB/T 2659 is taken even when the table does not have it. -->
  <xsl:function name="f:nationality" as="xs:string?">
    <xsl:param name="pair" as="element()?"/>
    <xsl:variable name="code" select="f:text($pair/code)"/>
    <xsl:sequence select="if (string-length($code) eq 3 and translate($code, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', '') eq '') then $code else f:coded('nationality', $pair)"/>
  </xsl:function>

  <xsl:template name="identities">
    <xsl:where-populated>
      <ids><xsl:apply-templates select="identity[f:text(number) or f:text(type/code) or f:text(type/name)]"/></ids>
    </xsl:where-populated>
  </xsl:template>

  <xsl:template match="identity">
    <id>
      <xsl:sequence select="f:put('type', f:coded-required('id-type', type))"/>
      <xsl:sequence select="f:put('number', f:id-number(number))"/>
      <xsl:sequence select="f:put('issuingCountry', f:nationality(issuingCountry))"/>
      <xsl:sequence select="f:put('validUntil', f:day(validUntil))"/>
    </id>
  </xsl:template>

  <xsl:template match="address">
    <xsl:if test="f:text(detail)">
      <address>
        <xsl:sequence select="f:put('kind', f:coded('address-kind', kind))"/>
        <xsl:sequence select="f:put('adminCode', f:text(divisionCode) ! f:narrow(.))"/>
        <xsl:sequence select="f:copy('detail', detail)"/>
        <xsl:sequence select="f:copy('postcode', postcode)"/>
      </address>
    </xsl:if>
  </xsl:template>

  <xsl:template match="electronicAddress">
    <electronicAddress>
      <xsl:sequence select="f:put('channel', f:coded-required('channel', channel))"/>
      <xsl:sequence select="f:put('address', f:required(address))"/>
      <xsl:sequence select="f:put('consented', f:word('yes-no', consented[f:required(.)]))"/>
    </electronicAddress>
  </xsl:template>

  <xsl:template match="officer">
    <legalRepresentative>
      <xsl:sequence select="f:copy('name', name)"/>
      <xsl:sequence select="f:copy('title', title)"/>
      <xsl:sequence select="f:copy('phone', phone)"/>
    </legalRepresentative>
  </xsl:template>

  <xsl:template name="agents">
    <xsl:variable name="kinds" select="agent ! (f:coded-required('agent-kind', kind), '')[1]"/>
    <xsl:where-populated>
      <guardians>
        <xsl:for-each select="agent">
          <xsl:variable name="at" select="position()"/>
          <xsl:if test="$kinds[$at] eq 'GUARDIAN'"><xsl:call-template name="guardian"/></xsl:if>
        </xsl:for-each>
      </guardians>
    </xsl:where-populated>
    <xsl:where-populated>
      <agents>
        <xsl:for-each select="agent">
          <xsl:variable name="at" select="position()"/>
          <xsl:if test="$kinds[$at] ne 'GUARDIAN'">
            <xsl:call-template name="agent"><xsl:with-param name="kind" select="$kinds[$at]"/></xsl:call-template>
          </xsl:if>
        </xsl:for-each>
      </agents>
    </xsl:where-populated>
  </xsl:template>

  <xsl:template name="guardian">
    <guardian>
      <xsl:sequence select="f:put('name', f:required(name))"/>
      <xsl:sequence select="f:put('relation', 
          if (relation) then f:coded-required('guardian-relation', relation) else f:fault('ELEMENT_MISSING', ., 'relation'))"/>
      <xsl:call-template name="identities"/>
      <xsl:sequence select="f:copy('phone', phone)"/>
      <xsl:sequence select="f:copy('proofMaterialId', proofMaterialId)"/>
    </guardian>
  </xsl:template>

  <xsl:template name="agent">
    <xsl:param name="kind" as="xs:string"/>
    <agent>
      <xsl:sequence select="f:put('name', f:required(name))"/>
      <xsl:sequence select="f:put('kind', $kind)"/>
      <xsl:call-template name="identities"/>
      <xsl:sequence select="f:copy('phone', phone)"/>
      <xsl:sequence select="f:copy('workUnit', workUnit)"/>
      <xsl:sequence select="f:put('specialAuthority', (f:word('yes-no', specialAuthority), 'false')[1])"/>
      <xsl:sequence select="f:copy('scope', scope)"/>
      <xsl:sequence select="f:copy('poaMaterialId', proofMaterialId)"/>
      <xsl:sequence select="f:put('poaValidUntil', f:day(validUntil))"/>
    </agent>
  </xsl:template>
</xsl:stylesheet>
