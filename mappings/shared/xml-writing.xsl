<?xml version="1.0" encoding="UTF-8"?>
<!-- Writes the values of a partner's XML. A canonical value that the dialect's code table lacks is our own fault, never the
     partner's. The sheet that imports this says in $w:namespace whose elements are made. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:w="urn:fengqiao:hub:xml-writing" xmlns:k="urn:fengqiao:hub:codes"
                expand-text="yes" exclude-result-prefixes="#all">

  <xsl:import href="codes.xsl"/>

  <!-- An element, when there is a value for it. -->
  <xsl:function name="w:put" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="item()?"/>
    <xsl:if test="exists($value)">
      <xsl:element name="{$name}" namespace="{$w:namespace}">{$value}</xsl:element>
    </xsl:if>
  </xsl:function>

  <!-- A moment as Shanghai's clocks show it, to the second. -->
  <xsl:function name="w:time" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="instant" as="element()?"/>
    <xsl:variable name="local" select="$instant ! string(adjust-dateTime-to-timezone(xs:dateTime(.), xs:dayTimeDuration('PT8H')))"/>
    <xsl:sequence select="w:put($name, $local ! translate(substring(., 1, 19), 'T', ' '))"/>
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
      <xsl:element name="{$name}" namespace="{$w:namespace}">
        <xsl:sequence select="w:put('code', string($entry/@code)), w:put('name', string($entry/@name))"/>
      </xsl:element>
    </xsl:if>
  </xsl:function>

  <!-- 是 or 否. -->
  <xsl:function name="w:flag" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="element()?"/>
    <xsl:sequence select="w:put($name, $value ! (if (. = ('true', '1')) then '是' else '否'))"/>
  </xsl:function>

  <!-- An amount with two decimals and its unit; the currency when it is not the yuan. -->
  <xsl:function name="w:money" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="amount" as="element()?"/>
    <xsl:param name="currency" as="element()?"/>
    <xsl:if test="exists($amount)">
      <xsl:variable name="foreign" select="$currency[. ne 'CNY']"/>
      <xsl:element name="{$name}" namespace="{$w:namespace}">
        <xsl:if test="$foreign"><xsl:attribute name="currency" select="$foreign"/></xsl:if>
        <xsl:text>{$amount}{if ($foreign) then '' else '元'}</xsl:text>
      </xsl:element>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
