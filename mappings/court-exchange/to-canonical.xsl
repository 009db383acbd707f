<?xml version="1.0" encoding="UTF-8"?>
<!-- Court exchange → canonical: names, pairs and rows become the courts' words, which are read as those of any court. Each
     element keeps the place it came from (@at), so that faults name the court's own document. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:fengqiao:hub:xml-values" xmlns:x="urn:fengqiao:hub:court-exchange-names"
                xmlns:k="urn:fengqiao:hub:codes" xpath-default-namespace="urn:fengqiao:hub:court-soap:1"
                exclude-result-prefixes="#all">

  <xsl:import href="../shared/court-reading.xsl"/>
  <xsl:import href="names.xsl"/>

  <!-- The day of the event, for code tables with dates. -->
  <xsl:variable name="today" as="xs:string?"
                select="/*/*:消息头/*:发生时间 ! substring(normalize-space(.), 1, 10)"/>

  <xsl:template match="/">
    <xsl:variable name="words">
      <xsl:for-each select="*">
        <xsl:call-template name="words">
          <xsl:with-param name="entry" select="$x:by-zh(local-name())[empty(@coded)][1]"/>
          <xsl:with-param name="at" select="'/' || local-name()"/>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:variable>
    <xsl:apply-templates select="$words/*"/>
  </xsl:template>

  <!-- One element in the courts' words, with all that is in it. -->
  <xsl:template name="words">
    <xsl:param name="entry" as="element()"/>
    <xsl:param name="at" as="xs:string"/>
    <xsl:element name="{$entry/@en}" namespace="urn:fengqiao:hub:court-soap:1">
      <xsl:attribute name="at" select="$at"/>
      <xsl:for-each select="@单位"><xsl:attribute name="unit" select="."/></xsl:for-each>
      <xsl:for-each select="@币种"><xsl:attribute name="currency" select="."/></xsl:for-each>
      <xsl:choose>
        <xsl:when test="$entry/@coded">
          <xsl:call-template name="pair">
            <xsl:with-param name="zh" select="string($entry/@zh)"/>
            <xsl:with-param name="within" select="."/>
            <xsl:with-param name="at" select="$at"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:when test="*">
          <xsl:call-template name="children">
            <xsl:with-param name="in" select="string($entry/@en)"/>
            <xsl:with-param name="at" select="$at"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
      </xsl:choose>
    </xsl:element>
  </xsl:template>

  <xsl:template name="children">
    <xsl:param name="in" as="xs:string"/>
    <xsl:param name="at" as="xs:string"/>
    <xsl:for-each select="*">
      <xsl:variable name="entry" select="x:of-zh($in, local-name())"/>
      <xsl:variable name="place" select="$at || '/' || local-name()"/>
      <xsl:choose>
        <xsl:when test="$entry/@many">
          <xsl:for-each select="*">
            <xsl:call-template name="words">
              <xsl:with-param name="entry" select="$entry"/>
              <xsl:with-param name="at" select="$place || '/R[' || position() || ']'"/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:when>
        <xsl:when test="$entry/@coded and ends-with(local-name(), '名称') and ../*[local-name() eq $entry/@zh || '代码']"/>
        <xsl:when test="$entry/@coded">
          <xsl:element name="{$entry/@en}" namespace="urn:fengqiao:hub:court-soap:1">
            <xsl:attribute name="at" select="$place"/>
            <xsl:call-template name="pair">
              <xsl:with-param name="zh" select="string($entry/@zh)"/>
              <xsl:with-param name="within" select=".."/>
              <xsl:with-param name="at" select="$at"/>
            </xsl:call-template>
          </xsl:element>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="words">
            <xsl:with-param name="entry" select="$entry"/>
            <xsl:with-param name="at" select="$place"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- …代码 and …名称 as code and name. -->
  <xsl:template name="pair">
    <xsl:param name="zh" as="xs:string"/>
    <xsl:param name="within" as="element()"/>
    <xsl:param name="at" as="xs:string"/>
    <xsl:for-each select="$within/*[local-name() = ($zh || '代码', $zh || '名称')]">
      <xsl:element name="{if (ends-with(local-name(), '代码')) then 'code' else 'name'}" namespace="urn:fengqiao:hub:court-soap:1">
        <xsl:attribute name="at" select="$at || '/' || local-name()"/>
        <xsl:value-of select="."/>
      </xsl:element>
    </xsl:for-each>
  </xsl:template>

  <!-- Where the courts' words have one word, the exchange has a pair. -->
  <xsl:function name="f:word" as="xs:string?">
    <xsl:param name="list" as="xs:string"/>
    <xsl:param name="node" as="element()?"/>
    <xsl:variable name="word" select="f:text($node)"/>
    <xsl:variable name="value" select="(k:of-name($list, $word, $today), k:of-code($list, $word, $today))[1]"/>
    <xsl:sequence select="if (exists($node/(code, name))) then f:coded($list, $node)
        else if (exists($value) or empty($word)) then $value
        else f:fault('CODE_UNKNOWN', $node, $list)"/>
  </xsl:function>
</xsl:stylesheet>
