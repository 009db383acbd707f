<?xml version="1.0" encoding="UTF-8"?>
<!-- Writes the values of a partner's JSON, as the XML that xml-to-json understands. A canonical value that the dialect's code
     table lacks is our own fault, never the partner's. A sheet that imports this makes one <map> of a message. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:w="urn:fengqiao:hub:json-writing" xmlns:k="urn:fengqiao:hub:codes"
                xmlns="http://www.w3.org/2005/xpath-functions" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:import href="codes.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <!-- A message that no template knows is a fault of the sheet, not an empty result. -->
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/">
    <xsl:variable name="written" as="document-node()">
      <xsl:document><xsl:apply-templates select="*"/></xsl:document>
    </xsl:variable>
    <xsl:sequence select="xml-to-json($written)"/>
  </xsl:template>

  <!-- A member, when there is a value for it. -->
  <xsl:function name="w:put" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="item()?"/>
    <xsl:if test="exists($value)"><string key="{$name}">{$value}</string></xsl:if>
  </xsl:function>

  <xsl:function name="w:number" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="item()?"/>
    <xsl:if test="exists($value)"><number key="{$name}">{xs:integer($value)}</number></xsl:if>
  </xsl:function>

  <!-- A moment as Shanghai's clocks show it, to the second. -->
  <xsl:function name="w:time" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="instant" as="element()?"/>
    <xsl:variable name="local" select="$instant ! string(adjust-dateTime-to-timezone(xs:dateTime(.), xs:dayTimeDuration('PT8H')))"/>
    <xsl:sequence select="w:put($name, $local ! translate(substring(., 1, 19), 'T', ' '))"/>
  </xsl:function>

  <!-- "1" for yes, "0" for no. -->
  <xsl:function name="w:flag" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="element()?"/>
    <xsl:sequence select="w:put($name, $value ! (if (. = ('true', '1')) then '1' else '0'))"/>
  </xsl:function>

  <!-- A code with its name. -->
  <xsl:function name="w:coded" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="list" as="xs:string"/>
    <xsl:param name="value" as="item()?"/>
    <xsl:variable name="entry" select="k:entry($list, $value ! string(.))"/>
    <xsl:if test="exists($value)">
      <xsl:if test="empty($entry)">
        <xsl:message><fault xmlns="" code="CODE_UNKNOWN" path="/{$list}" argument="{$list}"/></xsl:message>
      </xsl:if>
      <map key="{$name}">
        <string key="code">{$entry/@code}</string>
        <string key="name">{$entry/@name}</string>
      </map>
    </xsl:if>
  </xsl:function>

  <!-- A list, when it has members. -->
  <xsl:function name="w:list" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="members" as="element()*"/>
    <xsl:if test="exists($members)"><array key="{$name}"><xsl:sequence select="$members"/></array></xsl:if>
  </xsl:function>

  <!-- A list of texts. -->
  <xsl:function name="w:texts" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="item()*"/>
    <xsl:variable name="members" as="element()*">
      <xsl:for-each select="$values"><string>{.}</string></xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="w:list($name, $members)"/>
  </xsl:function>

  <!-- An object, when it has members. -->
  <xsl:function name="w:object" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="members" as="element()*"/>
    <xsl:if test="exists($members)"><map key="{$name}"><xsl:sequence select="$members"/></map></xsl:if>
  </xsl:function>
</xsl:stylesheet>
