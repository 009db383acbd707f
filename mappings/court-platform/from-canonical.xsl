<?xml version="1.0" encoding="UTF-8"?>
<!-- Canonical → the platform's JSON: written in the courts' words first, then in one flat object with pinyin names, every value
     a string. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:x="urn:fengqiao:hub:court-platform-names" xmlns:k="urn:fengqiao:hub:codes"
                xmlns="http://www.w3.org/2005/xpath-functions" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:import href="../shared/court-answers.xsl"/>
  <xsl:import href="names.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template match="/">
    <xsl:variable name="words"><xsl:apply-templates select="*"/></xsl:variable>
    <xsl:variable name="written" as="document-node()">
      <xsl:document><xsl:apply-templates select="$words/*" mode="message"/></xsl:document>
    </xsl:variable>
    <xsl:sequence select="xml-to-json($written)"/>
  </xsl:template>

  <!-- What the courts' words keep in parts lies side by side. -->
  <xsl:template match="*" mode="message">
    <xsl:variable name="message" select="x:entry('', local-name())"/>
    <xsl:variable name="parts" select="*[local-name() = tokenize($message/@flat)]"/>
    <map>
      <string key="XXLX">{$message/@py}</string>
      <xsl:sequence select="($parts, .) ! x:content(., * except $parts)"/>
    </map>
  </xsl:template>

  <!-- The members that an element's children become. -->
  <xsl:function name="x:content" as="element()*">
    <xsl:param name="words" as="element()"/>
    <xsl:param name="children" as="element()*"/>
    <xsl:for-each-group select="$children" group-adjacent="local-name()">
      <xsl:variable name="entry" select="x:entry(local-name($words), current-grouping-key())"/>
      <xsl:choose>
        <xsl:when test="$entry/@many">
          <array key="{$entry/@py}"><xsl:sequence select="current-group() ! x:member(., $entry)"/></array>
        </xsl:when>
        <xsl:when test="$entry/@coded">
          <xsl:sequence select="x:pair($entry, .)"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:for-each select="x:value(.)">
            <xsl:copy><xsl:attribute name="key" select="$entry/@py"/><xsl:sequence select="node()"/></xsl:copy>
          </xsl:for-each>
          <xsl:if test="$entry/@money"><xsl:sequence select="x:unit($entry, .)"/></xsl:if>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:function>

  <!-- One of a list. -->
  <xsl:function name="x:member" as="element()">
    <xsl:param name="words" as="element()"/>
    <xsl:param name="entry" as="element()"/>
    <xsl:choose>
      <xsl:when test="$entry/@coded"><map><xsl:sequence select="x:pair($entry, $words)"/></map></xsl:when>
      <xsl:otherwise><xsl:sequence select="x:value($words)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- An object, or a text; of an amount the figure alone. -->
  <xsl:function name="x:value" as="element()">
    <xsl:param name="words" as="element()"/>
    <xsl:choose>
      <xsl:when test="$words/*"><map><xsl:sequence select="x:content($words, $words/*)"/></map></xsl:when>
      <xsl:when test="matches($words, '^[0-9.]+元$')"><string>{substring-before($words, '元')}</string></xsl:when>
      <xsl:otherwise><string>{$words}</string></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The yuan is a unit; another currency is said by its letters. -->
  <xsl:function name="x:unit" as="element()">
    <xsl:param name="entry" as="element()"/>
    <xsl:param name="words" as="element()"/>
    <xsl:choose>
      <xsl:when test="$words/@currency"><string key="{$entry/@py}BZ">{$words/@currency}</string></xsl:when>
      <xsl:otherwise><string key="{$entry/@py}DW">元</string></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Code and name as …DM and …MC; a single word gets its code from the table of its own name. -->
  <xsl:function name="x:pair" as="element()*">
    <xsl:param name="entry" as="element()"/>
    <xsl:param name="words" as="element()"/>
    <xsl:variable name="value" select="$words[empty(*)] ! k:of-name(local-name(), string(.), ())"/>
    <xsl:variable name="known" select="$value ! k:entry(local-name($words), .)"/>
    <xsl:for-each select="($words/*:code, $known/@code)[1]"><string key="{$entry/@py}DM">{.}</string></xsl:for-each>
    <xsl:for-each select="($words/*:name, $known/@name)[1]"><string key="{$entry/@py}MC">{.}</string></xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
