<?xml version="1.0" encoding="UTF-8"?>
<!-- The platform's JSON → canonical: pinyin names, pairs and lists become the courts' words, which are read as those of any
     court. Each element keeps the JSON Pointer it came from (@at), so that faults name the platform's own document. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:fengqiao:hub:xml-values" xmlns:x="urn:fengqiao:hub:court-platform-names"
                xmlns:k="urn:fengqiao:hub:codes" xmlns:j="http://www.w3.org/2005/xpath-functions"
                xpath-default-namespace="urn:fengqiao:hub:court-soap:1" exclude-result-prefixes="#all">

  <xsl:import href="../shared/court-reading.xsl"/>
  <xsl:import href="names.xsl"/>

  <xsl:global-context-item as="xs:string" use="required"/>

  <xsl:variable name="document" as="document-node()" select="json-to-xml(.)"/>

  <!-- The day of the event, for code tables with dates. -->
  <xsl:variable name="today" as="xs:string?" select="$document/j:map/j:string[@key = 'FSSJ'] ! substring(normalize-space(.), 1, 10)"/>

  <xsl:template match=".[. instance of xs:string]">
    <xsl:variable name="words">
      <xsl:apply-templates select="$document/j:map" mode="message"/>
    </xsl:variable>
    <xsl:apply-templates select="$words/*"/>
  </xsl:template>

  <!-- One object holds what the courts' words keep in parts. -->
  <xsl:template match="j:map" mode="message">
    <xsl:variable name="members" select="*[not(@key = ('XXLX', 'GXSJ'))]"/>
    <xsl:variable name="message" select="$x:by-py(j:string[@key = 'XXLX'])[@flat]"/>
    <xsl:element name="{$message/@en}" namespace="urn:fengqiao:hub:court-soap:1">
      <xsl:attribute name="at" select="'/'"/>
      <xsl:for-each select="tokenize($message/@flat)">
        <xsl:where-populated>
          <xsl:element name="{.}" namespace="urn:fengqiao:hub:court-soap:1">
            <xsl:attribute name="at" select="'/'"/>
            <xsl:sequence select="$members[x:part($message, @key) = current()] ! x:words(., current())"/>
          </xsl:element>
        </xsl:where-populated>
      </xsl:for-each>
      <xsl:sequence select="$members[empty(x:part($message, @key))] ! x:words(., $message/@en)"/>
    </xsl:element>
  </xsl:template>

  <!-- A member in the courts' words; the second half of a pair, a unit and a currency go with what they belong to. -->
  <xsl:function name="x:words" as="element()*">
    <xsl:param name="member" as="element()"/>
    <xsl:param name="in" as="xs:string"/>
    <xsl:variable name="entry" select="x:of-py($in, $member/@key)"/>
    <xsl:variable name="beside" select="$member/../*"/>
    <xsl:for-each select="$member">
      <xsl:choose>
        <xsl:when test="$entry/@coded and $beside[@key = $entry/@py || 'DM'] and @key ne $entry/@py || 'DM'"/>
        <xsl:when test="$entry/@coded">
          <xsl:element name="{$entry/@en}" namespace="urn:fengqiao:hub:court-soap:1">
            <xsl:attribute name="at" select="x:pointer(.)"/>
            <xsl:sequence select="x:half('code', $beside[@key = $entry/@py || 'DM']), x:half('name', $beside[@key = $entry/@py || 'MC'])"/>
          </xsl:element>
        </xsl:when>
        <xsl:when test="$entry/@many">
          <xsl:sequence select="* ! x:one(., $entry)"/>
        </xsl:when>
        <xsl:when test="@key eq $entry/@py">
          <xsl:sequence select="x:one(., $entry)"/>
        </xsl:when>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>

  <!-- One value or one object; null is an empty value. -->
  <xsl:function name="x:one" as="element()">
    <xsl:param name="value" as="element()"/>
    <xsl:param name="entry" as="element()"/>
    <xsl:for-each select="$value">
      <xsl:element name="{$entry/@en}" namespace="urn:fengqiao:hub:court-soap:1">
        <xsl:attribute name="at" select="x:pointer(.)"/>
        <xsl:if test="$entry/@money">
          <xsl:for-each select="../*[@key = $entry/@py || 'DW'][f:text(.)]"><xsl:attribute name="unit" select="."/></xsl:for-each>
          <xsl:for-each select="../*[@key = $entry/@py || 'BZ'][f:text(.)]"><xsl:attribute name="currency" select="."/></xsl:for-each>
        </xsl:if>
        <xsl:choose>
          <xsl:when test="self::j:map"><xsl:sequence select="* ! x:words(., $entry/@en)"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
        </xsl:choose>
      </xsl:element>
    </xsl:for-each>
  </xsl:function>

  <!-- A code, or its name. -->
  <xsl:function name="x:half" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="element()?"/>
    <xsl:for-each select="$value">
      <xsl:element name="{$name}" namespace="urn:fengqiao:hub:court-soap:1">
        <xsl:attribute name="at" select="x:pointer(.)"/>
        <xsl:value-of select="."/>
      </xsl:element>
    </xsl:for-each>
  </xsl:function>

  <!-- Where in the platform's document, as a JSON Pointer (RFC 6901). The schema let no name pass that needs escaping. -->
  <xsl:function name="x:pointer" as="xs:string">
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="string-join($node/ancestor-or-self::*[parent::*]/('/' || (@key, count(preceding-sibling::*))[1]))"/>
  </xsl:function>

  <!-- Where the courts' words have one word, the platform has a pair. -->
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
