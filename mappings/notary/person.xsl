<?xml version="1.0" encoding="UTF-8"?>
<!-- A party → a person of the matter. Guardians stand among the agents, as statutory ones (公证法第26条). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:w="urn:fengqiao:hub:xml-writing" xmlns="urn:fengqiao:hub:notary:1"
                xpath-default-namespace="urn:fengqiao:hub:canonical:1" exclude-result-prefixes="#all">

  <!-- A foreigner: the Chinese name first, the own script beside it. -->
  <xsl:template match="party">
    <person>
      <xsl:sequence select="w:put('personId', partyId), w:coded('kind', 'party-kind', kind), w:coded('role', 'position', position),
          w:put('name', (chineseName, name)[1]), w:put('originalName', name[../chineseName])"/>
      <xsl:apply-templates select="ids/id"/>
      <xsl:sequence select="w:put('birthDate', birthDate), w:put('nationality', nationality), phones/phone ! w:put('phone', .),
          addresses/address ! w:put('address', detail), w:put('officer', legalRepresentative/name), w:put('headOffice', headOffice/name)"/>
      <xsl:apply-templates select="guardians/guardian, agents/agent"/>
    </person>
  </xsl:template>

  <xsl:template match="id">
    <identity>
      <xsl:sequence select="w:coded('type', 'id-type', type), w:put('number', number)"/>
    </identity>
  </xsl:template>

  <xsl:template match="guardian">
    <agent>
      <xsl:sequence select="w:coded('kind', 'agent-kind', 'GUARDIAN'), w:put('name', name)"/>
      <xsl:apply-templates select="ids/id"/>
      <xsl:sequence select="w:put('phone', phone), w:coded('relation', 'guardian-relation', relation), w:put('materialId', proofMaterialId)"/>
    </agent>
  </xsl:template>

  <xsl:template match="agent">
    <agent>
      <xsl:sequence select="w:coded('kind', 'agent-kind', kind), w:put('name', name)"/>
      <xsl:apply-templates select="ids/id"/>
      <xsl:sequence select="w:put('phone', phone), w:put('specialAuthority', specialAuthority), w:put('scope', scope),
          w:put('validUntil', poaValidUntil), w:put('materialId', poaMaterialId)"/>
    </agent>
  </xsl:template>
</xsl:stylesheet>
