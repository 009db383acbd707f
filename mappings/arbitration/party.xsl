<?xml version="1.0" encoding="UTF-8"?>
<!-- A party as the commission reads it. What the application does not need (occupation, workplace, ethnicity) is left out:
     mediation is confidential (特邀规定第2条), only what the tribunal must know leaves the hub. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:w="urn:fengqiao:hub:json-writing" xmlns="http://www.w3.org/2005/xpath-functions"
                xpath-default-namespace="urn:fengqiao:hub:canonical:1" exclude-result-prefixes="#all">

  <!-- A foreigner: the Chinese name first, the own script beside it. -->
  <xsl:template match="party">
    <xsl:variable name="addresses" as="element()*"><xsl:apply-templates select="addresses/address"/></xsl:variable>
    <xsl:variable name="electronic" as="element()*"><xsl:apply-templates select="electronicAddresses/electronicAddress"/></xsl:variable>
    <xsl:variable name="agents" as="element()*"><xsl:apply-templates select="agents/agent"/></xsl:variable>
    <xsl:variable name="guardians" as="element()*"><xsl:apply-templates select="guardians/guardian"/></xsl:variable>
    <map>
      <xsl:sequence select="w:put('partyNo', partyId), w:coded('kind', 'party-kind', kind), w:coded('role', 'position', position),
          w:put('name', (chineseName, name)[1]), w:put('originalName', name[../chineseName]),
          w:texts('formerNames', formerNames/formerName)"/>
      <xsl:call-template name="certs"/>
      <xsl:sequence select="w:coded('sex', 'sex', sex), w:put('birthday', birthDate), w:put('nationality', nationality),
          w:texts('phones', phones/phone), w:list('addresses', $addresses), w:list('eAddresses', $electronic)"/>
      <xsl:apply-templates select="legalRepresentative"/>
      <xsl:sequence select="w:object('headOffice', headOffice ! (w:put('name', name), w:put('no', number))),
          w:list('agents', $agents), w:list('guardians', $guardians)"/>
    </map>
  </xsl:template>

  <xsl:template name="certs">
    <xsl:variable name="certs" as="element()*"><xsl:apply-templates select="ids/id"/></xsl:variable>
    <xsl:sequence select="w:list('certs', $certs)"/>
  </xsl:template>

  <xsl:template match="id">
    <map>
      <xsl:sequence select="w:coded('type', 'id-type', type), w:put('no', number), w:put('country', issuingCountry),
          w:put('validTo', validUntil)"/>
    </map>
  </xsl:template>

  <xsl:template match="address">
    <map>
      <xsl:sequence select="w:coded('type', 'address-kind', kind), w:put('area', adminCode), w:put('detail', detail), w:put('zip', postcode)"/>
    </map>
  </xsl:template>

  <xsl:template match="electronicAddress">
    <map>
      <xsl:sequence select="w:coded('channel', 'channel', channel), w:put('address', address), w:flag('agreed', consented)"/>
    </map>
  </xsl:template>

  <xsl:template match="legalRepresentative">
    <map key="officer">
      <xsl:sequence select="w:put('name', name), w:put('title', title), w:put('phone', phone)"/>
    </map>
  </xsl:template>

  <xsl:template match="agent">
    <map>
      <xsl:sequence select="w:put('name', name), w:coded('type', 'agent-kind', kind)"/>
      <xsl:call-template name="certs"/>
      <xsl:sequence select="w:put('phone', phone), w:put('org', workUnit), w:flag('special', specialAuthority), w:put('scope', scope),
          w:put('fileNo', poaMaterialId), w:put('validTo', poaValidUntil)"/>
    </map>
  </xsl:template>

  <xsl:template match="guardian">
    <map>
      <xsl:sequence select="w:put('name', name), w:coded('relation', 'guardian-relation', relation)"/>
      <xsl:call-template name="certs"/>
      <xsl:sequence select="w:put('phone', phone), w:put('fileNo', proofMaterialId)"/>
    </map>
  </xsl:template>
</xsl:stylesheet>
