<?xml version="1.0" encoding="UTF-8"?>
<!-- Reads the values of a partner's JSON: tolerant where there is one meaning, a fault where there are two. A sheet that
     imports this gets the document's text as its context item and matches the XML that json-to-xml makes of it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:fengqiao:hub:json-values" xmlns:k="urn:fengqiao:hub:codes"
                xpath-default-namespace="http://www.w3.org/2005/xpath-functions" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:import href="codes.xsl"/>

  <xsl:global-context-item as="xs:string" use="required"/>

  <xsl:variable name="document" as="document-node()" select="json-to-xml(.)"/>

  <!-- The day of the event, for code tables with dates; a sheet says where it stands. -->
  <xsl:variable name="today" as="xs:string?" select="()"/>

  <xsl:template match=".[. instance of xs:string]">
    <xsl:apply-templates select="$document/*"/>
  </xsl:template>

  <!-- A member by its name. -->
  <xsl:function name="f:at" as="element()?">
    <xsl:param name="object" as="element()?"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="$object/*[@key eq $name]"/>
  </xsl:function>

  <!-- The members of a list, each an object. -->
  <xsl:function name="f:each" as="element(map)*">
    <xsl:param name="object" as="element()?"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="f:at($object, $name)/self::array/map"/>
  </xsl:function>

  <!-- Text without surrounding white space; null, "" and "null" mean missing (guide §2.11). -->
  <xsl:function name="f:text" as="xs:string?">
    <xsl:param name="node" as="element()?"/>
    <xsl:variable name="text" select="replace(string($node), '^\s+|\s+$', '')"/>
    <xsl:sequence select="if ($text eq '' or lower-case($text) eq 'null') then () else $text"/>
  </xsl:function>

  <!-- Text that must be there. -->
  <xsl:function name="f:required" as="xs:string?">
    <xsl:param name="object" as="element()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="text" select="f:text(f:at($object, $name))"/>
    <xsl:sequence select="if (exists($text)) then $text else f:missing($object, $name)"/>
  </xsl:function>

  <!-- {"code", "name"}: the code counts; an unknown code with a known name is taken by its name; they may not contradict. -->
  <xsl:function name="f:coded" as="xs:string?">
    <xsl:param name="list" as="xs:string"/>
    <xsl:param name="object" as="element()"/>
    <xsl:param name="member" as="xs:string"/>
    <xsl:variable name="pair" select="f:at($object, $member)"/>
    <xsl:variable name="code" select="f:text(f:at($pair, 'code'))"/>
    <xsl:variable name="name" select="f:text(f:at($pair, 'name'))"/>
    <xsl:variable name="by-code" select="k:of-code($list, $code, $today)"/>
    <xsl:variable name="by-name" select="k:of-name($list, $name, $today)"/>
    <xsl:choose>
      <xsl:when test="exists($by-code) and exists($by-name) and $by-code ne $by-name">
        <xsl:sequence select="f:fault('CODE_NAME_CONFLICT', $pair, $list)"/>
      </xsl:when>
      <xsl:when test="exists($by-code)"><xsl:sequence select="$by-code"/></xsl:when>
      <xsl:when test="exists($by-name)">
        <xsl:sequence select="$by-name, $code ! f:unknown-code(f:at($pair, 'code'), $list, ., $by-name)"/>
      </xsl:when>
      <xsl:when test="exists(($code, $name))">
        <xsl:sequence select="f:fault('CODE_UNKNOWN', f:at($pair, if (exists($code)) then 'code' else 'name'), $list)"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- A pair that must say something. -->
  <xsl:function name="f:coded-required" as="xs:string?">
    <xsl:param name="list" as="xs:string"/>
    <xsl:param name="object" as="element()"/>
    <xsl:param name="member" as="xs:string"/>
    <xsl:sequence select="if (exists(f:at($object, $member)/* ! f:text(.))) then f:coded($list, $object, $member)
        else f:missing($object, $member)"/>
  </xsl:function>

  <!-- A value written in one word. -->
  <xsl:function name="f:word" as="xs:string?">
    <xsl:param name="list" as="xs:string"/>
    <xsl:param name="node" as="element()?"/>
    <xsl:variable name="word" select="f:text($node)"/>
    <xsl:variable name="value" select="(k:of-code($list, $word, $today), k:of-name($list, $word, $today))[1]"/>
    <xsl:sequence select="if (exists($value) or empty($word)) then $value else f:fault('CODE_UNKNOWN', $node, $list)"/>
  </xsl:function>

  <!-- A whole number; JSON lets 1 be written 1.0. -->
  <xsl:function name="f:whole" as="xs:string?">
    <xsl:param name="node" as="element()?"/>
    <xsl:variable name="text" select="f:text($node)"/>
    <xsl:sequence select="if (empty($text) or $text castable as xs:double and xs:double($text) eq round(xs:double($text)))
        then $text ! format-number(xs:double(.), '0') else f:fault('VALUE_INVALID', $node, 'integer')"/>
  </xsl:function>

  <!-- A moment of Shanghai's clocks, which carries no zone. -->
  <xsl:function name="f:instant" as="xs:string?">
    <xsl:param name="node" as="element()?"/>
    <xsl:variable name="text" select="f:text($node) ! translate(., ' ', 'T')"/>
    <xsl:choose>
      <xsl:when test="empty($text)"/>
      <xsl:when test="string-length($text) ne 19 or not($text castable as xs:dateTime) or substring($text, 12, 2) eq '24'">
        <xsl:sequence select="f:fault('VALUE_INVALID', $node, 'yyyy-MM-dd HH:mm:ss')"/>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="$text || '+08:00'"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A day. -->
  <xsl:function name="f:day" as="xs:string?">
    <xsl:param name="node" as="element()?"/>
    <xsl:variable name="text" select="f:text($node)"/>
    <xsl:sequence select="if (empty($text) or (string-length($text) eq 10 and $text castable as xs:date)) then $text
        else f:fault('VALUE_INVALID', $node, 'yyyy-MM-dd')"/>
  </xsl:function>

  <xsl:function name="f:missing" as="xs:string?">
    <xsl:param name="object" as="element()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:message><fault xmlns="" code="ELEMENT_MISSING" path="{f:path($object)}/{$name}" argument="{$name}"/></xsl:message>
  </xsl:function>

  <xsl:function name="f:fault" as="xs:string?">
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="node" as="element()?"/>
    <xsl:param name="argument" as="xs:string?"/>
    <xsl:message><fault xmlns="" code="{$code}" path="{f:path($node)}" argument="{$argument}"/></xsl:message>
  </xsl:function>

  <!-- A code that is not known where its name is: an alias for a person to decide about. What cannot be a code is not repeated. -->
  <xsl:function name="f:unknown-code" as="xs:string?">
    <xsl:param name="node" as="node()"/>
    <xsl:param name="list" as="xs:string"/>
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="matches($code, '^[\p{L}\p{N}._\-]{1,20}$') and not(matches($code, '\d{7}'))">
        <xsl:message><warning xmlns="" code="ALIAS_PROPOSED" path="{f:path($node)}" argument="{$list}" said="{$code}" meant="{$value}"/></xsl:message>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="f:warning('CODE_TAKEN_BY_NAME', $node, $list)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="f:warning" as="xs:string?">
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="node" as="element()?"/>
    <xsl:param name="argument" as="xs:string?"/>
    <xsl:message><warning xmlns="" code="{$code}" path="{f:path($node)}" argument="{$argument}"/></xsl:message>
  </xsl:function>

  <!-- Where in the partner's own document, as a JSON Pointer (RFC 6901). The schema let no name pass that needs escaping. -->
  <xsl:function name="f:path" as="xs:string">
    <xsl:param name="node" as="element()?"/>
    <xsl:sequence select="string-join($node/ancestor-or-self::*[parent::*]/('/' || (@key, count(preceding-sibling::*))[1]))"/>
  </xsl:function>

  <!-- An element of the canonical model, when there is a value for it. -->
  <xsl:function name="f:put" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:if test="exists($value)">
      <xsl:element name="{$name}" namespace="urn:fengqiao:hub:canonical:1">{$value}</xsl:element>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
