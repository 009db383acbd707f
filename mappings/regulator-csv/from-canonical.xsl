<?xml version="1.0" encoding="UTF-8"?>
<!-- A statistics return → CSV (RFC 4180): lines end with CR LF, a suppressed cell has no value and the mark 1. No person is in
     it: that is a rule of the return itself. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:v="urn:fengqiao:hub:csv" xpath-default-namespace="urn:fengqiao:hub:canonical:1" exclude-result-prefixes="#all">

  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/"><xsl:apply-templates select="*"/></xsl:template>

  <xsl:template match="/statistics-return">
    <xsl:sequence select="v:line(('表号', '期间', '版本', '编制时间', '报文编号', '更正说明')),
        v:line((form, period, version, v:local(compiledAt), header/messageId, string(correction))),
        v:line(('行', '列', '计量', '数值', '依据件数', '抑制')),
        cells/cell ! v:line((row, column, v:measure(measure), string(value), string(base), if (suppressed = ('true', '1')) then '1' else '0'))"/>
  </xsl:template>

  <xsl:function name="v:line" as="text()">
    <xsl:param name="fields" as="item()*"/>
    <xsl:value-of select="string-join($fields ! v:field(string(.)), ',') || '&#13;&#10;'"/>
  </xsl:function>

  <!-- A field that a spreadsheet would take for a formula is quoted and led by an apostrophe. -->
  <xsl:function name="v:field" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="safe" select="if (matches($text, '^[=+@]')) then '''' || $text else $text"/>
    <xsl:sequence select="if (matches($safe, '[,&quot;&#13;&#10;]')) then '&quot;' || replace($safe, '&quot;', '&quot;&quot;') || '&quot;' else $safe"/>
  </xsl:function>

  <xsl:function name="v:local" as="xs:string">
    <xsl:param name="instant" as="element()"/>
    <xsl:sequence select="translate(substring(string(adjust-dateTime-to-timezone(xs:dateTime($instant), xs:dayTimeDuration('PT8H'))), 1, 19), 'T', ' ')"/>
  </xsl:function>

  <xsl:function name="v:measure" as="xs:string">
    <xsl:param name="measure" as="element()"/>
    <xsl:sequence select="map{'COUNT': '件数', 'AMOUNT': '金额', 'PERCENT': '百分比', 'DAYS': '天数'}(string($measure))"/>
  </xsl:function>
</xsl:stylesheet>
