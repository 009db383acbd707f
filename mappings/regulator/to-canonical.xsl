<?xml version="1.0" encoding="UTF-8"?>
<!-- The regulator's JSON → canonical (guide §1.10). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:fengqiao:hub:json-values" xmlns:k="urn:fengqiao:hub:codes" xmlns="urn:fengqiao:hub:canonical:1"
                xpath-default-namespace="http://www.w3.org/2005/xpath-functions" exclude-result-prefixes="#all">

  <xsl:import href="../shared/json-values.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>

  <!-- A message that no template knows is a fault of this sheet, not an empty result. -->
  <xsl:mode on-no-match="fail"/>

  <xsl:variable name="today" as="xs:string?" select="$document/map/string[@key = 'send_time'] ! substring(., 1, 10)"/>

  <xsl:template name="header">
    <xsl:param name="event" as="element()?"/>
    <header>
      <xsl:sequence select="f:put('messageId', f:required(., 'msg_id'))"/>
      <xsl:sequence select="f:put('eventTime', f:instant($event))"/>
      <xsl:sequence select="f:put('sentTime', f:instant(f:at(., 'send_time')))"/>
    </header>
    <caseReference>
      <xsl:sequence select="f:put('hubCaseId', f:text(f:at(f:at(., 'body'), 'case_id')) ! lower-case(.))"/>
    </caseReference>
  </xsl:template>

  <xsl:template match="/map[string[@key = 'msg_type'] = 'COMPLAINT_TRANSFER']">
    <complaint-transfer>
      <xsl:call-template name="header">
        <xsl:with-param name="event" select="f:at(f:at(., 'body'), 'transfer_time')"/>
      </xsl:call-template>
      <xsl:for-each select="f:at(., 'body')">
        <xsl:sequence select="f:put('complaintNo', f:required(., 'complaint_no'))"/>
        <xsl:sequence select="f:put('matterType', f:coded-required('matter', ., 'matter'))"/>
        <xsl:sequence select="f:put('source', f:coded-required('source', ., 'source'))"/>
        <xsl:apply-templates select="map[@key = 'org']"/>
        <xsl:sequence select="f:put('businessCode', f:coded-required('business', ., 'business'))"/>
        <xsl:sequence select="f:put('causeCode', f:coded('reason', ., 'reason'))"/>
        <xsl:apply-templates select="map[@key = 'person']"/>
        <xsl:sequence select="f:put('groupSize', f:whole(f:at(., 'group_size')))"/>
        <xsl:sequence select="f:put('request', f:required(., 'request'))"/>
        <xsl:sequence select="f:put('facts', f:required(., 'facts'))"/>
        <xsl:sequence select="f:put('amount', f:text(f:at(., 'amount')))"/>
        <xsl:sequence select="f:put('receivedOn', f:day(f:at(., 'receive_date')))"/>
        <xsl:sequence select="f:put('transferredAt', f:instant(f:at(., 'transfer_time')))"/>
        <clocks><xsl:apply-templates select="f:each(., 'clocks')"/></clocks>
        <xsl:where-populated>
          <materials><xsl:apply-templates select="f:each(., 'files')"/></materials>
        </xsl:where-populated>
      </xsl:for-each>
    </complaint-transfer>
  </xsl:template>

  <xsl:template match="/map[string[@key = 'msg_type'] = 'COMPLAINT_WITHDRAW']">
    <complaint-withdrawal>
      <xsl:call-template name="header">
        <xsl:with-param name="event" select="f:at(f:at(., 'body'), 'withdraw_time')"/>
      </xsl:call-template>
      <xsl:for-each select="f:at(., 'body')">
        <xsl:sequence select="f:put('complaintNo', f:required(., 'complaint_no'))"/>
        <xsl:sequence select="f:put('withdrawnAt', f:instant(f:at(., 'withdraw_time')))"/>
        <xsl:sequence select="f:put('reasonText', f:text(f:at(., 'remark')))"/>
      </xsl:for-each>
    </complaint-withdrawal>
  </xsl:template>

  <xsl:template match="/map[string[@key = 'msg_type'] = 'RETURN_RECEIPT']">
    <return-acknowledgement>
      <xsl:call-template name="header">
        <xsl:with-param name="event" select="f:at(f:at(., 'body'), 'answer_time')"/>
      </xsl:call-template>
      <xsl:for-each select="f:at(., 'body')">
        <xsl:sequence select="f:put('form', f:required(., 'form'))"/>
        <xsl:sequence select="f:put('period', f:required(., 'period'))"/>
        <xsl:sequence select="f:put('version', f:whole(f:at(., 'version')))"/>
        <xsl:sequence select="f:put('answer', f:coded-required('return-answer', ., 'answer'))"/>
        <xsl:sequence select="f:put('answeredAt', f:instant(f:at(., 'answer_time')))"/>
        <xsl:sequence select="f:put('reasonText', f:text(f:at(., 'remark')))"/>
      </xsl:for-each>
    </return-acknowledgement>
  </xsl:template>

  <xsl:template match="map[@key = 'org']">
    <institution>
      <xsl:sequence select="f:put('name', f:required(., 'name'))"/>
      <xsl:sequence select="f:put('creditCode', f:text(f:at(., 'uscc')) ! upper-case(.))"/>
      <xsl:sequence select="f:put('groupCode', f:coded-required('institution-group', ., 'type'))"/>
      <xsl:sequence select="f:put('contactPhone', f:text(f:at(., 'tel')))"/>
    </institution>
  </xsl:template>

  <xsl:template match="map[@key = 'person']">
    <complainant>
      <xsl:sequence select="f:put('kind', f:coded-required('party-kind', ., 'type'))"/>
      <xsl:sequence select="f:put('name', f:required(., 'name'))"/>
      <xsl:if test="exists(f:text(f:at(., 'cert_no')))">
        <id>
          <xsl:sequence select="f:put('type', f:coded-required('id-type', ., 'cert_type'))"/>
          <xsl:sequence select="f:put('number', f:text(f:at(., 'cert_no')) ! upper-case(.))"/>
        </id>
      </xsl:if>
      <xsl:sequence select="f:put('phone', f:required(., 'tel'))"/>
      <xsl:if test="exists(f:text(f:at(., 'address')))">
        <address><xsl:sequence select="f:put('detail', f:text(f:at(., 'address')))"/></address>
      </xsl:if>
      <xsl:sequence select="f:put('agentName', f:text(f:at(., 'agent_name')))"/>
      <xsl:sequence select="f:put('agentPhone', f:text(f:at(., 'agent_tel')))"/>
      <xsl:sequence select="f:put('powerOfAttorneyId', f:text(f:at(., 'poa_file')))"/>
    </complainant>
  </xsl:template>

  <xsl:template match="array[@key = 'clocks']/map">
    <clock>
      <xsl:sequence select="f:put('kind', f:coded-required('clock', ., 'type'))"/>
      <xsl:sequence select="f:put('startedOn', f:day(f:at(., 'start_date')))"/>
      <xsl:sequence select="f:put('dueOn', f:day(f:at(., 'due_date')))"/>
    </clock>
  </xsl:template>

  <xsl:template match="array[@key = 'files']/map">
    <material>
      <xsl:sequence select="f:put('materialId', f:required(., 'file_no'))"/>
      <xsl:sequence select="f:put('kind', f:coded-required('document-kind', ., 'category'))"/>
      <xsl:sequence select="f:put('title', f:required(., 'title'))"/>
      <xsl:sequence select="f:put('fileName', f:text(f:at(., 'file_name')))"/>
      <xsl:sequence select="f:put('mediaType', f:required(., 'mime_type'))"/>
      <xsl:sequence select="f:put('size', f:whole(f:at(., 'size')))"/>
      <xsl:sequence select="f:put('digestAlgorithm', f:word('digest-algorithm', f:at(., 'digest_alg')))"/>
      <xsl:sequence select="f:put('digest', f:required(., 'digest') ! lower-case(.))"/>
    </material>
  </xsl:template>

  <xsl:template match="/map[string[@key = 'msg_type'] = 'RISK_NOTICE']">
    <risk-warning>
      <xsl:call-template name="header">
        <xsl:with-param name="event" select="f:at(f:at(., 'body'), 'issue_time')"/>
      </xsl:call-template>
      <xsl:for-each select="f:at(., 'body')">
        <xsl:sequence select="f:put('warningNo', f:required(., 'notice_no'))"/>
        <xsl:sequence select="f:put('level', f:coded-required('risk-level', ., 'level'))"/>
        <xsl:sequence select="f:put('rule', f:coded-required('risk-rule', ., 'rule'))"/>
        <xsl:for-each select="f:at(., 'subject')">
          <subject>
            <xsl:sequence select="f:put('kind', f:coded-required('risk-subject', ., 'type'))"/>
            <xsl:sequence select="f:put('name', f:required(., 'name'))"/>
            <xsl:sequence select="f:put('creditCode', f:text(f:at(., 'uscc')) ! upper-case(.))"/>
          </subject>
        </xsl:for-each>
        <xsl:where-populated>
          <evidenceCases>
            <xsl:sequence select="f:at(., 'cases')/string ! f:put('caseId', f:text(.) ! lower-case(.))"/>
          </evidenceCases>
        </xsl:where-populated>
        <xsl:sequence select="f:put('description', f:required(., 'description'))"/>
        <xsl:sequence select="f:put('suggestion', f:text(f:at(., 'suggestion')))"/>
        <xsl:sequence select="f:put('confidentiality', f:coded-required('confidentiality', ., 'secrecy'))"/>
        <xsl:sequence select="f:put('issuedAt', f:instant(f:at(., 'issue_time')))"/>
      </xsl:for-each>
    </risk-warning>
  </xsl:template>

  <xsl:template match="/map[string[@key = 'msg_type'] = 'RISK_FEEDBACK']">
    <risk-feedback>
      <xsl:call-template name="header">
        <xsl:with-param name="event" select="f:at(f:at(., 'body'), 'handle_time')"/>
      </xsl:call-template>
      <xsl:for-each select="f:at(., 'body')">
        <xsl:sequence select="f:put('warningNo', f:required(., 'notice_no'))"/>
        <xsl:sequence select="f:put('handling', f:coded-required('risk-handling', ., 'handling'))"/>
        <xsl:sequence select="f:put('handledAt', f:instant(f:at(., 'handle_time')))"/>
        <xsl:sequence select="f:put('text', f:text(f:at(., 'remark')))"/>
        <xsl:sequence select="f:put('released', f:text(f:at(., 'released')) ! (if (. eq '1') then 'true' else 'false'))"/>
      </xsl:for-each>
    </risk-feedback>
  </xsl:template>

  <!-- A new version of a table: each row with what it means by its name, or else by its code; a person looks at what differs. -->
  <xsl:template match="/map[string[@key = 'msg_type'] = 'CODE_TABLE']">
    <xsl:variable name="table" select="f:coded-required('table', f:at(., 'body'), 'table')"/>
    <code-table>
      <xsl:call-template name="header">
        <xsl:with-param name="event" select="f:at(., 'send_time')"/>
      </xsl:call-template>
      <xsl:for-each select="f:at(., 'body')">
        <xsl:sequence select="f:put('table', $table)"/>
        <xsl:sequence select="f:put('tableVersion', f:required(., 'table_version'))"/>
        <xsl:sequence select="f:put('validFrom', f:day(f:at(., 'effective_date')))"/>
        <rows>
          <xsl:apply-templates select="f:each(., 'rows')">
            <xsl:with-param name="table" select="$table"/>
          </xsl:apply-templates>
        </rows>
        <xsl:variable name="published" select="f:each(., 'rows') ! f:text(f:at(., 'code'))"/>
        <xsl:variable name="rows" select="f:at(., 'rows')"/>
        <xsl:for-each select="$codes/*:codes/*:list[@name = $table]/*:entry[not(@code = $published)]">
          <xsl:message><warning xmlns="" code="CODE_ROW_GONE" path="{f:path($rows)}" argument="{$table}" said="{@code}"/></xsl:message>
        </xsl:for-each>
      </xsl:for-each>
    </code-table>
  </xsl:template>

  <xsl:template match="array[@key = 'rows']/map">
    <xsl:param name="table" as="xs:string?"/>
    <xsl:variable name="code" select="f:required(., 'code')"/>
    <xsl:variable name="name" select="f:required(., 'name')"/>
    <xsl:variable name="before" select="$table ! k:of-code(., $code, $today)"/>
    <xsl:variable name="named" select="$table ! k:of-name(., $name, $today)"/>
    <xsl:variable name="value" select="($named, $before)[1]"/>
    <row>
      <xsl:sequence select="f:put('code', $code)"/>
      <xsl:sequence select="f:put('name', $name)"/>
      <xsl:sequence select="f:put('value', $value)"/>
    </row>
    <xsl:choose>
      <xsl:when test="empty($value)">
        <xsl:message><warning xmlns="" code="CODE_ROW_UNKNOWN" path="{f:path(.)}" argument="{$table}" said="{$code}"/></xsl:message>
      </xsl:when>
      <xsl:when test="empty($named) or empty($before) or $named ne $before">
        <xsl:message><warning xmlns="" code="CODE_ROW_CHANGED" path="{f:path(.)}" argument="{$table}" said="{$code}" meant="{$value}"/></xsl:message>
      </xsl:when>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
