<?xml version="1.0" encoding="UTF-8"?>
<!-- Looks values up in the dialect's own code table (mappings/codes/<dialect>.xml), both ways. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:k="urn:fengqiao:hub:codes" expand-text="yes" exclude-result-prefixes="#all">

  <!-- The code table; handed in by the hub, so that the sheet reads nothing by itself. -->
  <xsl:param name="codes" as="document-node()" required="yes"/>

  <xsl:key name="by-code" match="entry" use="(@code, tokenize(@also)) ! (current()/../@name || '|' || .)"/>
  <xsl:key name="by-name" match="entry" use="(@name, tokenize(@also)) ! (current()/../@name || '|' || .)"/>
  <xsl:key name="by-value" match="entry" use="../@name || '|' || @value"/>

  <!-- The canonical value of a code. -->
  <xsl:function name="k:of-code" as="xs:string?">
    <xsl:param name="list" as="xs:string"/>
    <xsl:param name="code" as="xs:string?"/>
    <xsl:param name="day" as="xs:string?"/>
    <xsl:sequence select="$code ! key('by-code', $list || '|' || ., $codes)[not(@validFrom or @validTo) or k:valid(., $day)][1]/string(@value)"/>
  </xsl:function>

  <!-- The canonical value of a name. -->
  <xsl:function name="k:of-name" as="xs:string?">
    <xsl:param name="list" as="xs:string"/>
    <xsl:param name="name" as="xs:string?"/>
    <xsl:param name="day" as="xs:string?"/>
    <xsl:sequence select="$name ! key('by-name', $list || '|' || ., $codes)[not(@validFrom or @validTo) or k:valid(., $day)][1]/string(@value)"/>
  </xsl:function>

  <!-- The entry the hub writes for a canonical value. -->
  <xsl:function name="k:entry" as="element(entry)?">
    <xsl:param name="list" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="$value ! key('by-value', $list || '|' || ., $codes)[1]"/>
  </xsl:function>

  <!-- ISO days compare as strings. -->
  <xsl:function name="k:valid" as="xs:boolean">
    <xsl:param name="entry" as="element(entry)"/>
    <xsl:param name="day" as="xs:string?"/>
    <xsl:sequence select="not($entry/@validFrom &gt; $day) and not($entry/@validTo &lt; $day)"/>
  </xsl:function>
</xsl:stylesheet>
