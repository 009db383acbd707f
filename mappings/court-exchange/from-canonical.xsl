<?xml version="1.0" encoding="UTF-8"?>
<!-- Canonical → court exchange: written in the courts' words first, then with the exchange's names, pairs and rows. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:x="urn:fengqiao:hub:court-exchange-names" xmlns:k="urn:fengqiao:hub:codes" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:import href="../shared/court-answers.xsl"/>
  <xsl:import href="names.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>

  <xsl:variable name="namespace" select="'urn:fengqiao:hub:court-exchange:1'"/>

  <xsl:template match="/">
    <xsl:variable name="words"><xsl:apply-templates select="*"/></xsl:variable>
    <xsl:for-each select="$words/*">
      <xsl:element name="{x:entry('', local-name())/@zh}" namespace="{$namespace}">
        <xsl:sequence select="x:content(.)"/>
      </xsl:element>
    </xsl:for-each>
  </xsl:template>

  <!-- What is in an element of the courts' words, in the exchange's. -->
  <xsl:function name="x:content" as="node()*">
    <xsl:param name="words" as="element()"/>
    <xsl:for-each select="$words/@unit"><xsl:attribute name="单位" select="."/></xsl:for-each>
    <xsl:for-each select="$words/@currency"><xsl:attribute name="币种" select="."/></xsl:for-each>
    <xsl:if test="empty($words/*)">
      <xsl:value-of select="$words"/>
    </xsl:if>
    <xsl:for-each-group select="$words/*" group-adjacent="local-name()">
      <xsl:variable name="entry" select="x:entry(local-name($words), current-grouping-key())"/>
      <xsl:choose>
        <xsl:when test="$entry/@many">
          <xsl:element name="{$entry/@zh}" namespace="{$namespace}">
            <xsl:for-each select="current-group()">
              <xsl:element name="R" namespace="{$namespace}">
                <xsl:sequence select="if ($entry/@coded) then x:pair($entry/@zh, .) else x:content(.)"/>
              </xsl:element>
            </xsl:for-each>
          </xsl:element>
        </xsl:when>
        <xsl:when test="$entry/@coded">
          <xsl:sequence select="current-group() ! x:pair($entry/@zh, .)"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:element name="{$entry/@zh}" namespace="{$namespace}">
            <xsl:sequence select="x:content(.)"/>
          </xsl:element>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Code and name as …代码 and …名称; a single word gets its code from the table of its own name. -->
  <xsl:function name="x:pair" as="element()*">
    <xsl:param name="zh" as="xs:string"/>
    <xsl:param name="words" as="element()"/>
    <xsl:variable name="value" select="$words[empty(*)] ! k:of-name(local-name(), string(.), ())"/>
    <xsl:variable name="entry" select="$value ! k:entry(local-name($words), .)"/>
    <xsl:for-each select="($words/*:code, $entry/@code)[1]">
      <xsl:element name="{$zh}代码" namespace="{$namespace}">{.}</xsl:element>
    </xsl:for-each>
    <xsl:for-each select="($words/*:name, $entry/@name)[1]">
      <xsl:element name="{$zh}名称" namespace="{$namespace}">{.}</xsl:element>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
