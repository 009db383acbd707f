<?xml version="1.0" encoding="UTF-8"?>
<!-- Canonical → the regulator's JSON. Of a mediation it is told the status, the result and the amount, never what was said
     (特邀规定第2条). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:w="urn:fengqiao:hub:json-writing" xmlns:k="urn:fengqiao:hub:codes"
                xmlns="http://www.w3.org/2005/xpath-functions" xpath-default-namespace="urn:fengqiao:hub:canonical:1" exclude-result-prefixes="#all">

  <xsl:import href="../shared/json-writing.xsl"/>

  <!-- The envelope; the id is the first sender's, so that an answer finds what it answers. -->
  <xsl:template name="envelope">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="body" as="element()*"/>
    <map>
      <xsl:sequence select="w:put('msg_id', header/messageId), w:put('msg_type', $type), w:time('send_time', header/sentTime),
          w:object('body', $body)"/>
    </map>
  </xsl:template>

  <xsl:template match="/complaint-result">
    <xsl:call-template name="envelope">
      <xsl:with-param name="type" select="'COMPLAINT_RESULT'"/>
      <xsl:with-param name="body" as="element()*">
        <xsl:variable name="files" as="element()*"><xsl:apply-templates select="materials/material"/></xsl:variable>
        <xsl:sequence select="w:put('complaint_no', complaintNo), w:put('case_id', caseReference/hubCaseId),
            w:coded('result', 'complaint-decision', decision), w:time('result_time', decidedAt),
            w:coded('reason_type', 'decline-reason', reasonCode), w:put('reason', reasonText),
            w:put('agreed_amount', agreedAmount), w:flag('performed', performed), w:list('files', $files)"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="/deadline-notice">
    <xsl:call-template name="envelope">
      <xsl:with-param name="type" select="'DEADLINE_NOTICE'"/>
      <xsl:with-param name="body" as="element()*">
        <xsl:sequence select="w:put('complaint_no', complaintNo), w:put('case_id', caseReference/hubCaseId),
            w:put('clock', clock), w:put('clock_name', name), w:put('basis', clause), w:coded('event', 'deadline-event', event),
            w:put('start_date', startedOn), w:put('due_date', dueOn), w:put('rolled_due_date', rolledDueOn),
            w:flag('provisional', provisional), w:number('work_days_left', workingDaysLeft)"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="material">
    <map>
      <xsl:sequence select="w:put('file_no', materialId), w:coded('category', 'document-kind', kind), w:put('title', title),
          w:put('file_name', fileName), w:put('mime_type', mediaType), w:number('size', size),
          w:put('digest_alg', k:entry('digest-algorithm', digestAlgorithm)/@code), w:put('digest', digest)"/>
    </map>
  </xsl:template>

  <xsl:template match="/risk-warning">
    <xsl:call-template name="envelope">
      <xsl:with-param name="type" select="'RISK_NOTICE'"/>
      <xsl:with-param name="body" as="element()*">
        <xsl:sequence select="w:put('notice_no', warningNo), w:put('case_id', caseReference/hubCaseId),
            w:coded('level', 'risk-level', level), w:coded('rule', 'risk-rule', rule)"/>
        <map key="subject">
          <xsl:sequence select="w:coded('type', 'risk-subject', subject/kind), w:put('name', subject/name),
              w:put('uscc', subject/creditCode)"/>
        </map>
        <xsl:sequence select="w:texts('cases', evidenceCases/caseId), w:put('description', description),
            w:put('suggestion', suggestion), w:coded('secrecy', 'confidentiality', confidentiality),
            w:time('issue_time', issuedAt)"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="/risk-feedback">
    <xsl:call-template name="envelope">
      <xsl:with-param name="type" select="'RISK_FEEDBACK'"/>
      <xsl:with-param name="body" as="element()*">
        <xsl:sequence select="w:put('notice_no', warningNo), w:put('case_id', caseReference/hubCaseId),
            w:coded('handling', 'risk-handling', handling), w:time('handle_time', handledAt), w:put('remark', text),
            w:flag('released', released)"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="/rejection">
    <xsl:call-template name="envelope">
      <xsl:with-param name="type" select="'REJECT'"/>
      <xsl:with-param name="body" as="element()*">
        <xsl:variable name="errors" as="element()*"><xsl:apply-templates select="faults/fault"/></xsl:variable>
        <xsl:sequence select="w:put('case_id', caseReference/hubCaseId), w:put('rejected_id', rejectedMessageId),
            w:coded('stage', 'stage', stage), w:time('reject_time', rejectedAt), w:list('errors', $errors)"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="faults/fault">
    <map>
      <xsl:sequence select="w:put('err_code', code), w:number('err_no', number), w:put('path', path), w:put('msg', textZh),
          w:put('msg_en', textEn), w:put('advice', remedyZh), w:put('advice_en', remedyEn)"/>
    </map>
  </xsl:template>
</xsl:stylesheet>
