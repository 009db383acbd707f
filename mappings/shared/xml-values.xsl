<?xml version="1.0" encoding="UTF-8"?>
<!-- Reads the values of a partner's XML: tolerant where there is one meaning, a fault where there are two. Every function
     returns the canonical value or nothing, and says by xsl:message what is wrong (fault) or was put right (warning). Names of
     elements belong to the dialects; here only header/eventTime and the pair code/name are known, whatever their namespace. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:fengqiao:hub:xml-values" xmlns:k="urn:fengqiao:hub:codes" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:import href="codes.xsl"/>

  <!-- The day of the event, for code tables with dates. -->
  <xsl:variable name="today" as="xs:string?" select="/*/*:header/*:eventTime ! substring(normalize-space(.), 1, 10)"/>

  <!-- Text without surrounding white space; "", "null" mean missing (guide §2.11). -->
  <xsl:function name="f:text" as="xs:string?">
    <xsl:param name="node" as="element()?"/>
    <xsl:variable name="raw" select="string($node)"/>
    <xsl:variable name="text" select="if (normalize-space($raw) eq $raw) then $raw else replace($raw, '^\s+|\s+$', '')"/>
    <xsl:sequence select="if ($text eq '' or $text eq 'null' or $text eq 'NULL' or $text eq 'Null') then () else $text"/>
  </xsl:function>

  <!-- Text that must be there. -->
  <xsl:function name="f:required" as="xs:string?">
    <xsl:param name="node" as="element()?"/>
    <xsl:variable name="text" select="f:text($node)"/>
    <xsl:sequence select="if (exists($text)) then $text else f:fault('ELEMENT_MISSING', $node, (tokenize($node/@at, '/')[last()], local-name($node))[1])"/>
  </xsl:function>

  <!-- Full-width digits, letters and signs as ASCII, no white space at all: for numbers, never for names. -->
  <xsl:function name="f:narrow" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="translate($text,
        '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ．，－＋　 &#9;&#10;&#13;&#160;',
        '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.,-+')"/>
  </xsl:function>

  <!-- 代码/名称: the code counts; an unknown code with a known name is taken by its name; the two may not contradict. -->
  <xsl:function name="f:coded" as="xs:string?">
    <xsl:param name="list" as="xs:string"/>
    <xsl:param name="pair" as="element()?"/>
    <xsl:variable name="code" select="f:text($pair/*:code)"/>
    <xsl:variable name="name" select="f:text($pair/*:name)"/>
    <xsl:variable name="by-code" select="k:of-code($list, $code, $today)"/>
    <xsl:variable name="by-name" select="k:of-name($list, $name, $today)"/>
    <xsl:choose>
      <xsl:when test="empty($pair)"/>
      <xsl:when test="exists($by-code) and exists($by-name) and $by-code ne $by-name">
        <xsl:sequence select="f:fault('CODE_NAME_CONFLICT', $pair, $list)"/>
      </xsl:when>
      <xsl:when test="exists($by-code)"><xsl:sequence select="$by-code"/></xsl:when>
      <xsl:when test="exists($by-name)">
        <xsl:sequence select="$by-name, $code ! f:unknown-code($pair/*:code, $list, ., $by-name)"/>
      </xsl:when>
      <xsl:when test="exists(($code, $name))">
        <xsl:sequence select="f:fault('CODE_UNKNOWN', if (exists($code)) then $pair/*:code else $pair/*:name, $list)"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- A pair that must say something. -->
  <xsl:function name="f:coded-required" as="xs:string?">
    <xsl:param name="list" as="xs:string"/>
    <xsl:param name="pair" as="element()?"/>
    <xsl:variable name="value" select="f:coded($list, $pair)"/>
    <xsl:sequence select="if (exists($value) or exists(($pair/*:code ! f:text(.), $pair/*:name ! f:text(.)))) then $value
        else f:fault('ELEMENT_MISSING', $pair, local-name($pair))"/>
  </xsl:function>

  <!-- A value written in words: 原告, 是, 2025. -->
  <xsl:function name="f:word" as="xs:string?">
    <xsl:param name="list" as="xs:string"/>
    <xsl:param name="node" as="element()?"/>
    <xsl:variable name="word" select="f:text($node)"/>
    <xsl:variable name="value" select="(k:of-name($list, $word, $today), k:of-code($list, $word, $today))[1]"/>
    <xsl:sequence select="if (exists($value) or empty($word)) then $value else f:fault('CODE_UNKNOWN', $node, $list)"/>
  </xsl:function>

  <!-- A moment: 24-hour clock, with T or a space; without a zone it is Shanghai's. -->
  <xsl:function name="f:instant" as="xs:string?">
    <xsl:param name="node" as="element()?"/>
    <xsl:variable name="text" select="f:text($node) ! translate(., ' ', 'T')"/>
    <xsl:choose>
      <xsl:when test="empty($text)"/>
      <xsl:when test="not($text castable as xs:dateTime) or substring($text, 5, 1) ne '-' or substring($text, 11, 3) eq 'T24'">
        <xsl:sequence select="f:fault('VALUE_INVALID', $node, 'yyyy-MM-dd HH:mm:ss')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="if (exists(timezone-from-dateTime(xs:dateTime($text)))) then $text else $text || '+08:00'"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A day; a midnight behind it adds nothing and is dropped. -->
  <xsl:function name="f:day" as="xs:string?">
    <xsl:param name="node" as="element()?"/>
    <xsl:variable name="text" select="f:text($node)"/>
    <xsl:variable name="day" select="if (string-length($text) gt 10) then replace($text, '[ T]00:00:00(\.0+)?$', '') else $text"/>
    <xsl:sequence select="if (empty($day) or (string-length($day) eq 10 and $day castable as xs:date)) then $day
        else f:fault('VALUE_INVALID', $node, 'yyyy-MM-dd')"/>
  </xsl:function>

  <!-- An amount in yuan, as many decimals as were meant, at least two. Its unit is in the text or beside it; a foreign
       currency needs none. -->
  <xsl:function name="f:money" as="xs:string?">
    <xsl:param name="node" as="element()?"/>
    <xsl:variable name="text" select="f:text($node) ! translate(f:narrow(.), ',¥￥', '')"/>
    <xsl:variable name="number" select="$text ! replace(., '(万元|万|元|圆)$', '')"/>
    <xsl:variable name="units" select="distinct-values((substring-after($text, $number), $node/@unit ! normalize-space(.))[. != '']
        ! (if (. = ('万元', '万', 'WAN_YUAN')) then 10000 else if (. = ('元', '圆', 'YUAN')) then 1 else 0))"/>
    <xsl:variable name="foreign" select="f:currency($node) ne 'CNY'"/>
    <xsl:choose>
      <xsl:when test="empty($text)"/>
      <xsl:when test="not(matches($number, '^-?\d{1,15}(\.\d{1,12})?$'))">
        <xsl:sequence select="f:fault('VALUE_INVALID', $node, 'amount')"/>
      </xsl:when>
      <xsl:when test="count($units) gt 1 or $units = 0 or (empty($units) and not($foreign))">
        <xsl:sequence select="f:fault('AMOUNT_UNIT', $node, '元 / 万元')"/>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="f:decimals(xs:decimal($number) * ($units, 1)[1])"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="f:decimals" as="xs:string">
    <xsl:param name="value" as="xs:decimal"/>
    <xsl:variable name="text" select="string($value)"/>
    <xsl:variable name="fraction" select="string-length(substring-after($text, '.'))"/>
    <xsl:sequence select="if ($fraction ge 2) then $text else if ($fraction eq 1) then $text || '0' else $text || '.00'"/>
  </xsl:function>

  <!-- RMB and 156 are other names of CNY. -->
  <xsl:function name="f:currency" as="xs:string">
    <xsl:param name="node" as="element()?"/>
    <xsl:variable name="code" select="$node/@currency ! upper-case(normalize-space(.))"/>
    <xsl:sequence select="if (empty($code) or $code = ('', 'RMB', '156', 'CNY', '人民币')) then 'CNY' else $code"/>
  </xsl:function>

  <!-- 案号 in the form it is stored: full-width brackets, ASCII digits, no spaces (guide §2.1). -->
  <xsl:function name="f:case-number" as="xs:string?">
    <xsl:param name="node" as="element()?"/>
    <xsl:variable name="raw" select="f:required($node)"/>
    <xsl:variable name="canonical" select="$raw ! translate(f:narrow(.), '()', '（）')"/>
    <xsl:sequence select="$canonical,
        $raw[translate(., '()', '（）') ne $canonical] ! f:warning('CASE_NUMBER_NORMALISED', $node, ())"/>
  </xsl:function>

  <!-- A whole number. -->
  <xsl:function name="f:whole" as="xs:string?">
    <xsl:param name="node" as="element()?"/>
    <xsl:variable name="text" select="f:text($node) ! f:narrow(.)"/>
    <xsl:sequence select="if (empty($text) or (string-length($text) le 18 and translate($text, '0123456789', '') eq '')) then $text ! string(xs:integer(.))
        else f:fault('VALUE_INVALID', $node, 'integer')"/>
  </xsl:function>

  <!-- The number of a document: upper case, without spaces; what was put right is said. -->
  <xsl:function name="f:id-number" as="xs:string?">
    <xsl:param name="node" as="element()?"/>
    <xsl:variable name="raw" select="f:required($node)"/>
    <xsl:variable name="number" select="$raw ! upper-case(f:narrow(.))"/>
    <xsl:sequence select="$number, $raw[. ne $number] ! f:warning('ID_NORMALISED', $node, ())"/>
  </xsl:function>

  <xsl:function name="f:fault" as="xs:string?">
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="node" as="node()?"/>
    <xsl:param name="argument" as="xs:string?"/>
    <xsl:message><fault code="{$code}" path="{f:path($node)}" argument="{$argument}"/></xsl:message>
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
    <xsl:param name="node" as="node()?"/>
    <xsl:param name="argument" as="xs:string?"/>
    <xsl:message><warning code="{$code}" path="{f:path($node)}" argument="{$argument}"/></xsl:message>
  </xsl:function>

  <!-- Where in the partner's own message: a position is written where there is more than one. An element that stands for
       another one says itself where that was (@at). -->
  <xsl:function name="f:path" as="xs:string">
    <xsl:param name="node" as="node()?"/>
    <xsl:sequence select="($node/@at/string(), f:place($node))[1]"/>
  </xsl:function>

  <xsl:function name="f:place" as="xs:string">
    <xsl:param name="node" as="node()?"/>
    <xsl:sequence select="string-join($node/ancestor-or-self::*/('/' || local-name() || f:position(.)))"/>
  </xsl:function>

  <xsl:function name="f:position" as="xs:string?">
    <xsl:param name="node" as="element()"/>
    <xsl:variable name="twins" select="$node/../*[node-name() eq node-name($node)]"/>
    <xsl:sequence select="if (count($twins) gt 1) then '[' || count($node/preceding-sibling::*[node-name() eq node-name($node)]) + 1 || ']' else ''"/>
  </xsl:function>

  <!-- An element of the canonical model, when there is a value for it. -->
  <xsl:function name="f:put" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:if test="exists($value)">
      <xsl:element name="{$name}" namespace="urn:fengqiao:hub:canonical:1">{$value}</xsl:element>
    </xsl:if>
  </xsl:function>

  <!-- The same for a text taken as it is. Most are optional and absent: asked first, that costs nothing. -->
  <xsl:function name="f:copy" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="node" as="element()?"/>
    <xsl:if test="exists($node)">
      <xsl:sequence select="f:put($name, f:text($node))"/>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
