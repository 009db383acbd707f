<?xml version="1.0" encoding="UTF-8"?>
<!-- What a partner may see of a canonical message: everything its disclosure profile sends, nothing it withholds. The profile is
     made of mappings/codes/disclosure.csv and disclosure-fields.csv; a field that is not classified there is withheld. Each thing
     left out is named in an xsl:message by its path, never by its value. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:c="urn:fengqiao:hub:canonical:1" xmlns:d="urn:fengqiao:hub:disclosure" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:output method="xml" encoding="UTF-8" omit-xml-declaration="no" indent="no"/>
  <xsl:mode on-no-match="shallow-copy"/>

  <!-- The profile: <profile><send path="case-referral/claims"/><withhold path="failureReport/hints"/>…</profile> -->
  <xsl:param name="codes" as="document-node()" static="yes" required="yes"/>
  <xsl:variable name="d:sent" as="map(*)" static="yes" select="map:merge($codes//send ! map:entry(string(@path), true()))"/>
  <xsl:variable name="d:withheld" as="map(*)" static="yes" select="map:merge($codes//withhold ! map:entry(string(@path), true()))"/>

  <xsl:function name="d:path" as="xs:string">
    <xsl:param name="field" as="element()"/>
    <xsl:sequence select="local-name($field/..) || '/' || local-name($field)"/>
  </xsl:function>

  <xsl:function name="d:kept-back" as="xs:boolean">
    <xsl:param name="material" as="element(c:material)"/>
    <xsl:sequence select="map:contains($d:withheld, 'material[' || $material/c:kind || ']')"/>
  </xsl:function>

  <!-- Header and case reference are the envelope: without them nobody knows what a message is about. -->
  <xsl:template match="/*/*[not(self::c:header | self::c:caseReference)][not(map:contains($d:sent, d:path(.)))]" priority="3">
    <xsl:message select="d:path(.)"/>
  </xsl:template>

  <!-- Who may not see the cases a warning rests on gets a warning only once it was released: without its fields it does not leave. -->
  <xsl:template match="/c:risk-warning[c:confidentiality ne 'RELEASED'][map:contains($d:withheld, 'risk-warning/evidenceCases')]
                       /*[not(self::c:header | self::c:caseReference)]" priority="4">
    <xsl:message select="d:path(.)"/>
  </xsl:template>

  <xsl:template match="/*/*//*[map:contains($d:withheld, d:path(.))]" priority="2">
    <xsl:message select="d:path(.)"/>
  </xsl:template>

  <xsl:template match="c:materials[every $material in c:material satisfies d:kept-back($material)]
                       | c:material[d:kept-back(.)]" priority="1">
    <xsl:message select="'material[' || (descendant-or-self::c:material/c:kind)[1] || ']'"/>
  </xsl:template>
</xsl:stylesheet>
