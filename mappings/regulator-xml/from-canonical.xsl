<?xml version="1.0" encoding="UTF-8"?>
<!-- A statistics return → the regulator's XML. The declaration is written with the character set of the partner's file. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xpath-default-namespace="urn:fengqiao:hub:canonical:1" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/"><xsl:apply-templates select="*"/></xsl:template>

  <xsl:template match="/statistics-return">
    <统计报表>
      <表号>{form}</表号>
      <期间>{period}</期间>
      <版本>{version}</版本>
      <编制时间>{translate(substring(string(adjust-dateTime-to-timezone(xs:dateTime(compiledAt), xs:dayTimeDuration('PT8H'))), 1, 19), 'T', ' ')}</编制时间>
      <报文编号>{header/messageId}</报文编号>
      <xsl:if test="correction"><更正说明>{correction}</更正说明></xsl:if>
      <xsl:apply-templates select="cells/cell"/>
    </统计报表>
  </xsl:template>

  <xsl:template match="cell">
    <数据 行="{row}" 列="{column}" 计量="{map{'COUNT': '件数', 'AMOUNT': '金额', 'PERCENT': '百分比', 'DAYS': '天数'}(string(measure))}" 抑制="{if (suppressed = ('true', '1')) then '1' else '0'}">
      <xsl:if test="base"><xsl:attribute name="依据件数" select="base"/></xsl:if>
      <xsl:value-of select="value"/>
    </数据>
  </xsl:template>
</xsl:stylesheet>
