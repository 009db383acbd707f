<?xml version="1.0" encoding="UTF-8"?>
<!-- What the exchange calls what the courts' words call otherwise. in: only inside these elements; many: its children are
     rows <R>; coded: two elements, …代码 and …名称. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:x="urn:fengqiao:hub:court-exchange-names" exclude-result-prefixes="#all">

  <xsl:variable name="x:names" as="element(n)*">
    <n en="submitReferral" zh="移送案件"/>
    <n en="amendReferral" zh="变更移送"/>
    <n en="withdrawReferral" zh="撤回移送"/>
    <n en="convertCase" zh="案号转换"/>
    <n en="submitConfirmationDecision" zh="确认决定"/>
    <n en="receiveReferralResponse" zh="接收答复"/>
    <n en="receiveProgressNotice" zh="进展通知"/>
    <n en="receiveMediationOutcome" zh="调解结果"/>
    <n en="receiveConfirmationRequest" zh="确认申请"/>
    <n en="receiveConfirmationSupplement" zh="确认补充"/>
    <n en="receiveMaterialReturn" zh="材料退回"/>
    <n en="receiveWithdrawal" zh="撤回通知"/>
    <n en="receiveRejection" zh="否定答复"/>
    <n en="header" zh="消息头"/>
    <n en="messageId" zh="消息编号"/>
    <n en="eventTime" zh="发生时间"/>
    <n en="sentTime" zh="发送时间"/>
    <n en="inReplyTo" zh="答复消息编号"/>
    <n en="hubMessageId" zh="枢纽消息编号"/>
    <n en="case" zh="案件"/>
    <n en="caseNumber" zh="案号"/>
    <n en="courtCode" zh="经办法院代码"/>
    <n en="courtName" zh="经办法院名称"/>
    <n en="internalId" zh="案件标识"/>
    <n en="referralVersion" zh="移送版本"/>
    <n en="hubCaseId" zh="枢纽案件编号"/>
    <n en="referral" zh="移送内容"/>
    <n en="referralMode" zh="移送方式" coded="yes"/>
    <n en="procedure" zh="适用程序" coded="yes"/>
    <n en="filingDate" zh="立案日期"/>
    <n en="handoverSignedTime" zh="材料签收时间"/>
    <n en="cause" zh="立案案由" many="yes"/>
    <n en="code" zh="案由代码"/>
    <n in="fault" en="code" zh="问题代码"/>
    <n en="name" zh="姓名"/>
    <n in="cause" en="name" zh="案由名称"/>
    <n in="party" en="name" zh="名称"/>
    <n in="signature" en="name" zh="签署人姓名"/>
    <n en="version" zh="案由版本"/>
    <n en="disputeFacts" zh="纠纷事实"/>
    <n en="contractNo" zh="合同编号"/>
    <n en="claimedAmount" zh="诉讼标的金额"/>
    <n en="involvedAmount" zh="涉案标的金额"/>
    <n en="foreignRelated" zh="是否涉外"/>
    <n en="priority" zh="优先级"/>
    <n en="station" zh="调解工作站"/>
    <n en="contact" zh="联系人"/>
    <n en="department" zh="部门"/>
    <n en="phone" zh="联系电话"/>
    <n in="party" en="phone" zh="联系电话" many="yes"/>
    <n en="previousNumber" zh="原案号信息" many="yes"/>
    <n en="since" zh="启用日期"/>
    <n in="receiveProgressNotice" en="since" zh="起始时间"/>
    <n en="party" zh="当事人" many="yes"/>
    <n en="partyId" zh="当事人编号"/>
    <n en="partyType" zh="当事人类型" coded="yes"/>
    <n en="position" zh="诉讼地位" coded="yes"/>
    <n en="originalName" zh="原文名称"/>
    <n en="formerName" zh="曾用名" many="yes"/>
    <n en="identity" zh="证件" many="yes"/>
    <n en="type" zh="证件种类" coded="yes"/>
    <n in="obligation" en="type" zh="义务类型" coded="yes"/>
    <n en="number" zh="证件号码"/>
    <n in="document" en="number" zh="文书编号"/>
    <n in="instalment" en="number" zh="期数"/>
    <n in="fault" en="number" zh="问题编号"/>
    <n en="issuingCountry" zh="签发国家或地区" coded="yes"/>
    <n en="validUntil" zh="有效期至"/>
    <n in="agent" en="validUntil" zh="委托有效期至"/>
    <n en="sex" zh="性别" coded="yes"/>
    <n en="birthDate" zh="出生日期"/>
    <n en="nationality" zh="国籍" coded="yes"/>
    <n en="ethnicity" zh="民族" coded="yes"/>
    <n en="occupation" zh="职业"/>
    <n en="workplace" zh="工作单位"/>
    <n en="address" zh="地址" many="yes"/>
    <n in="electronicAddress" en="address" zh="电子地址"/>
    <n in="serviceAddress" en="address" zh="地址"/>
    <n en="kind" zh="地址种类" coded="yes"/>
    <n in="agent" en="kind" zh="代理人种类" coded="yes"/>
    <n in="claim" en="kind" zh="请求种类" coded="yes"/>
    <n in="material" en="kind" zh="材料种类" coded="yes"/>
    <n in="seal" en="kind" zh="印章种类" coded="yes"/>
    <n in="receiveConfirmationSupplement" en="kind" zh="补充种类" coded="yes"/>
    <n en="divisionCode" zh="行政区划代码"/>
    <n en="detail" zh="详细地址"/>
    <n en="postcode" zh="邮政编码"/>
    <n en="electronicAddress" zh="电子送达地址" many="yes"/>
    <n in="serviceAddress" en="electronicAddress" zh="电子送达地址"/>
    <n en="channel" zh="联系渠道" coded="yes"/>
    <n en="consented" zh="是否同意"/>
    <n en="officer" zh="法定代表人"/>
    <n en="bankruptDate" zh="破产受理日期"/>
    <n en="title" zh="职务"/>
    <n in="material" en="title" zh="材料名称"/>
    <n in="document" en="title" zh="文书名称"/>
    <n en="headOfficeName" zh="总机构名称"/>
    <n en="headOfficeCode" zh="总机构统一社会信用代码"/>
    <n en="agent" zh="代理人" many="yes"/>
    <n en="relation" zh="与被代理人关系" coded="yes"/>
    <n en="workUnit" zh="执业机构"/>
    <n en="specialAuthority" zh="是否特别授权"/>
    <n en="scope" zh="代理权限"/>
    <n en="proofMaterialId" zh="证明材料编号"/>
    <n en="claim" zh="诉讼请求" many="yes"/>
    <n en="claimNo" zh="请求序号"/>
    <n en="text" zh="请求内容"/>
    <n in="obligation" en="text" zh="义务内容"/>
    <n in="undisputedFact" en="text" zh="事实内容"/>
    <n in="receiveConfirmationSupplement" en="text" zh="补充内容"/>
    <n en="amount" zh="金额"/>
    <n in="claim" en="amount" zh="请求金额"/>
    <n en="exchangeRate" zh="汇率"/>
    <n en="exchangeRateDate" zh="汇率日期"/>
    <n en="respondent" zh="被请求人编号" many="yes"/>
    <n en="consent" zh="同意信息" many="yes"/>
    <n en="mode" zh="同意方式" coded="yes"/>
    <n in="receiveMediationOutcome" en="mode" zh="调解方式" many="yes" coded="yes"/>
    <n en="time" zh="同意时间"/>
    <n in="contactAttempt" en="time" zh="联系时间"/>
    <n en="materialId" zh="材料编号"/>
    <n en="material" zh="材料" many="yes"/>
    <n en="fileName" zh="文件名"/>
    <n en="mediaType" zh="媒体类型"/>
    <n en="size" zh="字节数"/>
    <n en="digestAlgorithm" zh="摘要算法"/>
    <n en="digest" zh="摘要"/>
    <n en="supersedes" zh="取代版本"/>
    <n en="reason" zh="变更原因"/>
    <n in="convertCase" en="reason" zh="转换原因"/>
    <n in="receiveMaterialReturn" en="reason" zh="退回原因" coded="yes"/>
    <n in="withdrawReferral receiveWithdrawal" en="reason" zh="撤回原因"/>
    <n in="submitConfirmationDecision" en="reason" zh="理由"/>
    <n in="suspension" en="reason" zh="中止事由" coded="yes"/>
    <n in="failure" en="reason" zh="原因"/>
    <n en="restartClock" zh="是否重新起算"/>
    <n en="heirsAgree" zh="继承人是否无争议"/>
    <n en="withdrawnBy" zh="撤回主体" coded="yes"/>
    <n en="newCaseNumber" zh="新案号"/>
    <n en="convertedDate" zh="转换日期"/>
    <n en="returnedTime" zh="退回时间"/>
    <n en="requestedTime" zh="申请时间"/>
    <n en="door" zh="确认途径" coded="yes"/>
    <n en="decision" zh="确认决定" coded="yes"/>
    <n in="receiveReferralResponse" en="decision" zh="接收决定" coded="yes"/>
    <n en="decidedTime" zh="决定时间"/>
    <n en="effectiveTime" zh="生效时间"/>
    <n en="document" zh="文书"/>
    <n en="madeDate" zh="作出日期"/>
    <n en="confirmationCaseNumber" zh="确认案号"/>
    <n en="supplementAsked" zh="补正要求"/>
    <n en="declineReason" zh="不接受原因" coded="yes"/>
    <n en="reasonText" zh="理由说明"/>
    <n en="mediator" zh="调解员" many="yes"/>
    <n en="mediatorId" zh="调解员编号"/>
    <n en="materialsSignedTime" zh="调解材料签收时间"/>
    <n en="state" zh="调解状态" coded="yes"/>
    <n en="clock" zh="调解期限"/>
    <n en="startDate" zh="起算日期"/>
    <n en="lengthDays" zh="期限天数"/>
    <n en="rawDueDate" zh="届满日期"/>
    <n en="dueDate" zh="到期日期"/>
    <n en="provisional" zh="是否暂定"/>
    <n en="suspension" zh="中止" many="yes"/>
    <n en="from" zh="起"/>
    <n en="to" zh="止"/>
    <n en="note" zh="备注"/>
    <n en="extension" zh="延长" many="yes"/>
    <n en="days" zh="延长天数"/>
    <n en="agreedTime" zh="约定时间"/>
    <n en="result" zh="调解结果" coded="yes"/>
    <n in="contactAttempt" en="result" zh="联系结果" coded="yes"/>
    <n en="resultText" zh="结果说明"/>
    <n en="concludedTime" zh="办结时间"/>
    <n en="amounts" zh="金额汇总"/>
    <n en="claimed" zh="诉请金额"/>
    <n en="agreed" zh="达成金额"/>
    <n in="claimResult" en="agreed" zh="是否达成"/>
    <n en="remaining" zh="未达成金额"/>
    <n en="waived" zh="放弃金额"/>
    <n en="performed" zh="已履行金额"/>
    <n en="involved" zh="涉及金额"/>
    <n en="claimResult" zh="分项结果" many="yes"/>
    <n en="agreement" zh="调解协议"/>
    <n en="agreementNo" zh="协议编号"/>
    <n en="organisationType" zh="调解组织类型" coded="yes"/>
    <n en="form" zh="协议形式" coded="yes"/>
    <n en="facts" zh="主要事实"/>
    <n en="disputedMatters" zh="争议事项"/>
    <n en="terms" zh="协议条款"/>
    <n en="obligation" zh="给付义务" many="yes"/>
    <n en="obligationNo" zh="义务序号"/>
    <n en="amountInWords" zh="大写金额"/>
    <n en="payee" zh="收款人编号"/>
    <n en="creditor" zh="权利人编号" many="yes"/>
    <n en="debtor" zh="义务人" many="yes"/>
    <n en="cap" zh="限额"/>
    <n en="share" zh="份额"/>
    <n en="instalment" zh="分期" many="yes"/>
    <n en="guarantee" zh="担保约定"/>
    <n en="signature" zh="签署" many="yes"/>
    <n en="role" zh="签署身份" coded="yes"/>
    <n en="method" zh="签署方式" coded="yes"/>
    <n en="signedTime" zh="签署时间"/>
    <n en="seal" zh="印章" many="yes"/>
    <n en="holder" zh="用印单位"/>
    <n en="sealedTime" zh="用印时间"/>
    <n en="undisputedFact" zh="无争议事实" many="yes"/>
    <n en="factNo" zh="事实序号"/>
    <n en="confirmedBy" zh="确认人编号" many="yes"/>
    <n en="confirmedTime" zh="确认时间"/>
    <n en="evidence" zh="证据材料编号" many="yes"/>
    <n en="serviceAddress" zh="送达地址确认" many="yes"/>
    <n en="recipient" zh="收件人"/>
    <n en="agentForService" zh="代收人"/>
    <n en="contactAttempt" zh="联系记录" many="yes"/>
    <n en="failure" zh="未达成情况"/>
    <n en="situation" zh="基本情况"/>
    <n en="costlyConduct" zh="增加诉讼成本的行为"/>
    <n en="hints" zh="提示事项"/>
    <n en="outcomeMessageId" zh="结果消息编号"/>
    <n en="applicant" zh="申请人" many="yes"/>
    <n en="appliedTime" zh="提出申请时间"/>
    <n en="present" zh="是否到场"/>
    <n en="propertyRightDetermination" zh="是否涉及确权"/>
    <n en="venueBasis" zh="管辖依据" coded="yes"/>
    <n en="debt" zh="到期债务"/>
    <n en="counterPerformance" zh="是否有对待给付"/>
    <n en="debtorReachable" zh="债务人能否送达"/>
    <n en="rejectedMessageId" zh="被否定消息编号"/>
    <n en="rejectedKind" zh="被否定消息种类"/>
    <n en="stage" zh="处理环节" coded="yes"/>
    <n en="rejectedTime" zh="否定时间"/>
    <n en="fault" zh="问题" many="yes"/>
    <n en="path" zh="位置"/>
    <n en="textZh" zh="中文说明"/>
    <n en="textEn" zh="英文说明"/>
    <n en="remedyZh" zh="中文处置"/>
    <n en="remedyEn" zh="英文处置"/>
  </xsl:variable>

  <xsl:variable name="x:by-en" as="map(xs:string, element(n))" select="map:merge(
      $x:names ! (for $n in . return ((tokenize(@in), '*'[empty($n/@in)]) ! map:entry(. || '/' || $n/@en, $n))))"
      xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>

  <!-- The entry of an element of the courts' words inside another. -->
  <xsl:function name="x:entry" as="element(n)?">
    <xsl:param name="in" as="xs:string"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="($x:by-en($in || '/' || $name), $x:by-en('*/' || $name))[1]"/>
  </xsl:function>

  <xsl:variable name="x:by-zh" as="map(xs:string, element(n)*)" select="map:merge(
      $x:names ! (for $n in ., $zh in (if (@coded and not(@many)) then (@zh || '代码', @zh || '名称') else string(@zh)) return map:entry($zh, $n)),
      map{'duplicates': 'combine'})" xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>

  <!-- The entry of an element of the exchange inside an element that the courts' words call $in: one name stands for
       different ones in different places, but never for two in the same. -->
  <xsl:function name="x:of-zh" as="element(n)?">
    <xsl:param name="in" as="xs:string"/>
    <xsl:param name="zh" as="xs:string"/>
    <xsl:sequence select="$x:by-zh($zh)[x:entry($in, @en) is .][1]"/>
  </xsl:function>
</xsl:stylesheet>
