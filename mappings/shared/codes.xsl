<?xml version="1.0" encoding="UTF-8"?>
<!-- Looks values up in the dialect's own code table (mappings/codes/<dialect>.xml), both ways. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:k="urn:fengqiao:hub:codes" expand-text="yes" exclude-result-prefixes="#all">

  <!-- The code table; handed in by the hub when it compiles the sheet, so that the sheet reads nothing by itself and a look-up
       costs one step in a map made once. -->
  <xsl:param name="codes" as="document-node()" static="yes" required="yes"/>

  <!-- 'list|code' → its entries, in the order of the table. -->
  <xsl:variable name="k:by-code" as="map(*)" static="yes" select="map:merge($codes//entry
      ! (let $entry := . return (@code, tokenize(@also)) ! map:entry($entry/../@name || '|' || ., $entry)), map{'duplicates': 'combine'})"/>
  <xsl:variable name="k:by-name" as="map(*)" static="yes" select="map:merge($codes//entry
      ! (let $entry := . return (@name, tokenize(@also)) ! map:entry($entry/../@name || '|' || ., $entry)), map{'duplicates': 'combine'})"/>
  <xsl:variable name="k:by-value" as="map(*)" static="yes" select="map:merge($codes//entry ! map:entry(../@name || '|' || @value, .),
      map{'duplicates': 'use-first'})"/>

  <!-- What this partner writes besides, as people decided; the newest decision first. -->
  <xsl:param name="aliases" as="document-node()?" select="()"/>

  <xsl:key name="by-code" match="entry" use="(@code, tokenize(@also)) ! (current()/../@name || '|' || .)"/>
  <xsl:key name="by-name" match="entry" use="(@name, tokenize(@also)) ! (current()/../@name || '|' || .)"/>
  <xsl:key name="by-value" match="entry" use="../@name || '|' || @value"/>

  <!-- The canonical value of a code. -->
  <xsl:function name="k:of-code" as="xs:string?">
    <xsl:param name="list" as="xs:string"/>
    <xsl:param name="code" as="xs:string?"/>
    <xsl:param name="day" as="xs:string?"/>
    <xsl:sequence select="$code ! (k:decided('by-code', $list || '|' || ., $day),
        $k:by-code($list || '|' || .)[not(@validFrom or @validTo) or k:valid(., $day)])[1]/string(@value)"/>
  </xsl:function>

  <!-- The canonical value of a name. -->
  <xsl:function name="k:of-name" as="xs:string?">
    <xsl:param name="list" as="xs:string"/>
    <xsl:param name="name" as="xs:string?"/>
    <xsl:param name="day" as="xs:string?"/>
    <xsl:sequence select="$name ! (k:decided('by-name', $list || '|' || ., $day),
        $k:by-name($list || '|' || .)[not(@validFrom or @validTo) or k:valid(., $day)])[1]/string(@value)"/>
  </xsl:function>

  <!-- What people decided about it. -->
  <xsl:function name="k:decided" as="element(entry)?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="sought" as="xs:string"/>
    <xsl:param name="day" as="xs:string?"/>
    <xsl:sequence select="$aliases ! key($key, $sought, .)[k:valid(., $day)][1]"/>
  </xsl:function>

  <!-- The entry the hub writes for a canonical value; of aliases the hub hands in those it is to write, and no others. -->
  <xsl:function name="k:entry" as="element(entry)?">
    <xsl:param name="list" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="$value ! (for $sought in $list || '|' || . return ($aliases ! key('by-value', $sought, .), $k:by-value($sought)))[1]"/>
  </xsl:function>

  <!-- ISO days compare as strings. -->
  <xsl:function name="k:valid" as="xs:boolean">
    <xsl:param name="entry" as="element(entry)"/>
    <xsl:param name="day" as="xs:string?"/>
    <xsl:sequence select="not($entry/@validFrom &gt; $day) and not($entry/@validTo &lt; $day)"/>
  </xsl:function>
</xsl:stylesheet>
