<?xml version="1.0" encoding="UTF-8"?>
<!-- What the platform calls what the courts' words call otherwise: the initials of the Chinese name in pinyin. in: only inside
     these elements (* = and anywhere else); flat: a message, whose parts of this name lie side by side in one object; many: a
     list; coded: two members, …DM and …MC; money: beside it its unit …DW and its currency …BZ. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:x="urn:fengqiao:hub:court-platform-names" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                exclude-result-prefixes="#all">

  <xsl:variable name="x:names" as="element(n)*">
    <n en="submitReferral" py="AJYS" zh="移送案件" flat="header case referral"/>
    <n en="amendReferral" py="YSBG" zh="变更移送" flat="header case referral"/>
    <n en="withdrawReferral" py="YSCH" zh="撤回移送" flat="header case"/>
    <n en="convertCase" py="AHZH" zh="案号转换" flat="header case"/>
    <n en="submitConfirmationDecision" py="QRJD" zh="确认决定" flat="header case"/>
    <n en="receiveReferralResponse" py="JSDF" zh="接收答复" flat="header case"/>
    <n en="receiveProgressNotice" py="JZTZ" zh="进展通知" flat="header case"/>
    <n en="receiveMediationOutcome" py="TJJG" zh="调解结果" flat="header case"/>
    <n en="receiveConfirmationRequest" py="QRSQ" zh="确认申请" flat="header case"/>
    <n en="receiveConfirmationSupplement" py="QRBC" zh="确认补充" flat="header case"/>
    <n en="receiveMaterialReturn" py="CLTH" zh="材料退回" flat="header case"/>
    <n en="receiveWithdrawal" py="CHTZ" zh="撤回通知" flat="header case"/>
    <n en="receiveRejection" py="FDDF" zh="否定答复" flat="header case"/>
    <n in="header" en="messageId" py="XXBH" zh="消息编号"/>
    <n in="header" en="eventTime" py="FSSJ" zh="发生时间"/>
    <n in="header" en="sentTime" py="FASJ" zh="发送时间"/>
    <n in="header" en="inReplyTo" py="DFXXBH" zh="答复消息编号"/>
    <n in="header" en="hubMessageId" py="SNXXBH" zh="枢纽消息编号"/>
    <n in="case previousNumber" en="caseNumber" py="AH" zh="案号"/>
    <n in="case" en="courtCode" py="JBFYDM" zh="经办法院代码"/>
    <n in="case" en="courtName" py="JBFYMC" zh="经办法院名称"/>
    <n in="case" en="internalId" py="AJBS" zh="案件标识"/>
    <n in="case" en="referralVersion" py="YSBB" zh="移送版本"/>
    <n in="case" en="hubCaseId" py="SNAJBH" zh="枢纽案件编号"/>
    <n in="referral *" en="referralMode" py="YSFS" zh="移送方式" coded="yes"/>
    <n in="referral" en="procedure" py="SYCX" zh="适用程序" coded="yes"/>
    <n in="referral" en="filingDate" py="LARQ" zh="立案日期"/>
    <n in="referral" en="handoverSignedTime" py="CLQSSJ" zh="材料签收时间"/>
    <n in="referral" en="cause" py="LAAY" zh="立案案由" many="yes"/>
    <n en="code" py="AYDM" zh="案由代码"/>
    <n in="fault" en="code" py="WTDM" zh="问题代码"/>
    <n en="name" py="XM" zh="姓名"/>
    <n in="cause" en="name" py="AYMC" zh="案由名称"/>
    <n in="party" en="name" py="MC" zh="名称"/>
    <n in="signature" en="name" py="QSRXM" zh="签署人姓名"/>
    <n en="version" py="AYBB" zh="案由版本"/>
    <n in="referral" en="disputeFacts" py="JFSS" zh="纠纷事实"/>
    <n in="referral" en="claimedAmount" py="SSBDJE" zh="诉讼标的金额" money="yes"/>
    <n in="referral" en="involvedAmount" py="SABDJE" zh="涉案标的金额" money="yes"/>
    <n in="referral" en="foreignRelated" py="SFSW" zh="是否涉外"/>
    <n in="referral" en="priority" py="YXJ" zh="优先级"/>
    <n in="referral *" en="station" py="TJGZZ" zh="调解工作站"/>
    <n in="referral" en="contact" py="LXR" zh="联系人"/>
    <n en="department" py="BM" zh="部门"/>
    <n en="phone" py="LXDH" zh="联系电话"/>
    <n in="party" en="phone" py="LXDH" zh="联系电话" many="yes"/>
    <n in="referral" en="previousNumber" py="YAHXX" zh="原案号信息" many="yes"/>
    <n en="since" py="QYRQ" zh="启用日期"/>
    <n in="receiveProgressNotice" en="since" py="QSSJ" zh="起始时间"/>
    <n in="referral *" en="party" py="DSR" zh="当事人" many="yes"/>
    <n en="partyId" py="DSRBH" zh="当事人编号"/>
    <n en="partyType" py="DSRLX" zh="当事人类型" coded="yes"/>
    <n en="position" py="SSDW" zh="诉讼地位" coded="yes"/>
    <n en="originalName" py="YWMC" zh="原文名称"/>
    <n en="formerName" py="ZYM" zh="曾用名" many="yes"/>
    <n en="identity" py="ZJ" zh="证件" many="yes"/>
    <n en="type" py="ZJZL" zh="证件种类" coded="yes"/>
    <n in="obligation" en="type" py="YWLX" zh="义务类型" coded="yes"/>
    <n en="number" py="ZJHM" zh="证件号码"/>
    <n in="document" en="number" py="WSBH" zh="文书编号"/>
    <n in="instalment" en="number" py="QS" zh="期数"/>
    <n in="fault" en="number" py="WTBH" zh="问题编号"/>
    <n en="issuingCountry" py="QFGJHDQ" zh="签发国家或地区" coded="yes"/>
    <n en="validUntil" py="YXQZ" zh="有效期至"/>
    <n in="agent" en="validUntil" py="WTYXQZ" zh="委托有效期至"/>
    <n en="sex" py="XB" zh="性别" coded="yes"/>
    <n en="birthDate" py="CSRQ" zh="出生日期"/>
    <n en="nationality" py="GJ" zh="国籍" coded="yes"/>
    <n en="ethnicity" py="MZ" zh="民族" coded="yes"/>
    <n in="party" en="occupation" py="ZY" zh="职业"/>
    <n en="workplace" py="GZDW" zh="工作单位"/>
    <n en="address" py="DZ" zh="地址" many="yes"/>
    <n in="electronicAddress" en="address" py="DZDZ" zh="电子地址"/>
    <n in="serviceAddress" en="address" py="DZ" zh="地址"/>
    <n en="kind" py="DZZL" zh="地址种类" coded="yes"/>
    <n in="agent" en="kind" py="DLRZL" zh="代理人种类" coded="yes"/>
    <n in="claim" en="kind" py="QQZL" zh="请求种类" coded="yes"/>
    <n in="material" en="kind" py="CLZL" zh="材料种类" coded="yes"/>
    <n in="seal" en="kind" py="YZZL" zh="印章种类" coded="yes"/>
    <n in="receiveConfirmationSupplement" en="kind" py="BCZL" zh="补充种类" coded="yes"/>
    <n en="divisionCode" py="XZQHDM" zh="行政区划代码"/>
    <n en="detail" py="XXDZ" zh="详细地址"/>
    <n en="postcode" py="YZBM" zh="邮政编码"/>
    <n en="electronicAddress" py="DZSDDZ" zh="电子送达地址" many="yes"/>
    <n in="serviceAddress" en="electronicAddress" py="DZSDDZ" zh="电子送达地址"/>
    <n en="channel" py="LXQD" zh="联系渠道" coded="yes"/>
    <n en="consented" py="SFTY" zh="是否同意"/>
    <n en="officer" py="FDDBR" zh="法定代表人"/>
    <n en="title" py="ZW" zh="职务"/>
    <n in="material" en="title" py="CLMC" zh="材料名称"/>
    <n in="document" en="title" py="WSMC" zh="文书名称"/>
    <n en="headOfficeName" py="ZJGMC" zh="总机构名称"/>
    <n en="headOfficeCode" py="ZJGTYSHXYDM" zh="总机构统一社会信用代码"/>
    <n en="agent" py="DLR" zh="代理人" many="yes"/>
    <n en="relation" py="YBDLRGX" zh="与被代理人关系" coded="yes"/>
    <n en="workUnit" py="ZYJG" zh="执业机构"/>
    <n en="specialAuthority" py="SFTBSQ" zh="是否特别授权"/>
    <n en="scope" py="DLQX" zh="代理权限"/>
    <n en="proofMaterialId" py="ZMCLBH" zh="证明材料编号"/>
    <n in="referral" en="claim" py="SSQQ" zh="诉讼请求" many="yes"/>
    <n en="claimNo" py="QQXH" zh="请求序号"/>
    <n en="text" py="QQNR" zh="请求内容"/>
    <n in="obligation" en="text" py="YWNR" zh="义务内容"/>
    <n in="undisputedFact" en="text" py="SSNR" zh="事实内容"/>
    <n in="receiveConfirmationSupplement" en="text" py="BCNR" zh="补充内容"/>
    <n en="amount" py="JE" zh="金额" money="yes"/>
    <n in="claim" en="amount" py="QQJE" zh="请求金额" money="yes"/>
    <n en="exchangeRate" py="HL" zh="汇率"/>
    <n en="exchangeRateDate" py="HLRQ" zh="汇率日期"/>
    <n en="respondent" py="BQQRBH" zh="被请求人编号" many="yes"/>
    <n in="referral *" en="consent" py="TYXX" zh="同意信息" many="yes"/>
    <n en="mode" py="TYFS" zh="同意方式" coded="yes"/>
    <n in="receiveMediationOutcome" en="mode" py="TJFS" zh="调解方式" many="yes" coded="yes"/>
    <n en="time" py="TYSJ" zh="同意时间"/>
    <n in="contactAttempt" en="time" py="LXSJ" zh="联系时间"/>
    <n en="materialId" py="CLBH" zh="材料编号"/>
    <n in="referral *" en="material" py="CL" zh="材料" many="yes"/>
    <n en="fileName" py="WJM" zh="文件名"/>
    <n en="mediaType" py="MTLX" zh="媒体类型"/>
    <n en="size" py="ZJS" zh="字节数"/>
    <n en="digestAlgorithm" py="ZYSF" zh="摘要算法"/>
    <n in="material" en="digest" py="ZY" zh="摘要"/>
    <n en="supersedes" py="QDBB" zh="取代版本"/>
    <n en="reason" py="BGYY" zh="变更原因"/>
    <n in="convertCase" en="reason" py="ZHYY" zh="转换原因"/>
    <n in="receiveMaterialReturn" en="reason" py="THYY" zh="退回原因" coded="yes"/>
    <n in="withdrawReferral receiveWithdrawal" en="reason" py="CHYY" zh="撤回原因"/>
    <n in="submitConfirmationDecision" en="reason" py="LY" zh="理由"/>
    <n in="suspension" en="reason" py="ZZSY" zh="中止事由" coded="yes"/>
    <n in="failure" en="reason" py="ZZYY" zh="原因"/>
    <n en="restartClock" py="SFZXQS" zh="是否重新起算"/>
    <n en="withdrawnBy" py="CHZT" zh="撤回主体" coded="yes" flat="header case"/>
    <n en="newCaseNumber" py="XAH" zh="新案号"/>
    <n en="convertedDate" py="ZHRQ" zh="转换日期" flat="header case"/>
    <n en="returnedTime" py="THSJ" zh="退回时间"/>
    <n en="requestedTime" py="SQSJ" zh="申请时间"/>
    <n en="door" py="QRTJ" zh="确认途径" coded="yes"/>
    <n en="decision" py="QRJD" zh="确认决定" coded="yes"/>
    <n in="receiveReferralResponse" en="decision" py="JSJD" zh="接收决定" coded="yes"/>
    <n en="decidedTime" py="JDSJ" zh="决定时间"/>
    <n en="effectiveTime" py="SXSJ" zh="生效时间"/>
    <n en="document" py="WS" zh="文书"/>
    <n en="madeDate" py="ZCRQ" zh="作出日期"/>
    <n en="confirmationCaseNumber" py="QRAH" zh="确认案号"/>
    <n en="supplementAsked" py="BZYQ" zh="补正要求"/>
    <n en="declineReason" py="BSLYY" zh="不接受原因" coded="yes"/>
    <n en="reasonText" py="LYSM" zh="理由说明"/>
    <n en="mediator" py="TJY" zh="调解员" many="yes"/>
    <n en="mediatorId" py="TJYBH" zh="调解员编号"/>
    <n en="materialsSignedTime" py="TJCLQSSJ" zh="调解材料签收时间"/>
    <n en="state" py="TJZT" zh="调解状态" coded="yes"/>
    <n en="clock" py="TJQX" zh="调解期限"/>
    <n en="startDate" py="QSRQ" zh="起算日期"/>
    <n en="lengthDays" py="QXTS" zh="期限天数"/>
    <n en="rawDueDate" py="JMRQ" zh="届满日期"/>
    <n en="dueDate" py="DQRQ" zh="到期日期"/>
    <n en="provisional" py="SFZD" zh="是否暂定"/>
    <n en="suspension" py="ZZ" zh="中止" many="yes"/>
    <n en="from" py="Q" zh="起"/>
    <n en="to" py="Z" zh="止"/>
    <n en="note" py="BZ" zh="备注"/>
    <n en="extension" py="YC" zh="延长" many="yes"/>
    <n en="days" py="YCTS" zh="延长天数"/>
    <n en="agreedTime" py="YDSJ" zh="约定时间"/>
    <n en="result" py="TJJG" zh="调解结果" coded="yes"/>
    <n in="contactAttempt" en="result" py="LXJG" zh="联系结果" coded="yes"/>
    <n en="resultText" py="JGSM" zh="结果说明"/>
    <n en="concludedTime" py="BJRQ" zh="办结时间"/>
    <n en="amounts" py="JEHZ" zh="金额汇总"/>
    <n en="claimed" py="SQJE" zh="诉请金额" money="yes"/>
    <n en="agreed" py="DCJE" zh="达成金额" money="yes"/>
    <n in="claimResult" en="agreed" py="SFDC" zh="是否达成"/>
    <n en="remaining" py="WDCJE" zh="未达成金额" money="yes"/>
    <n en="waived" py="FQJE" zh="放弃金额" money="yes"/>
    <n en="performed" py="YLXJE" zh="已履行金额" money="yes"/>
    <n en="involved" py="SJJE" zh="涉及金额" money="yes"/>
    <n en="claimResult" py="FXJG" zh="分项结果" many="yes"/>
    <n en="agreement" py="TJXY" zh="调解协议"/>
    <n en="agreementNo" py="XYBH" zh="协议编号"/>
    <n en="organisationType" py="TJZZLX" zh="调解组织类型" coded="yes"/>
    <n en="form" py="XYXS" zh="协议形式" coded="yes"/>
    <n en="facts" py="ZYSS" zh="主要事实"/>
    <n en="disputedMatters" py="ZYSX" zh="争议事项"/>
    <n en="terms" py="XYNR" zh="协议条款"/>
    <n en="obligation" py="GFYW" zh="给付义务" many="yes"/>
    <n en="obligationNo" py="YWXH" zh="义务序号"/>
    <n en="amountInWords" py="DXJE" zh="大写金额"/>
    <n en="payee" py="SKRBH" zh="收款人编号"/>
    <n en="creditor" py="QLRBH" zh="权利人编号" many="yes"/>
    <n en="debtor" py="YWR" zh="义务人" many="yes"/>
    <n en="cap" py="XE" zh="限额" money="yes"/>
    <n en="share" py="FE" zh="份额" money="yes"/>
    <n en="instalment" py="FQ" zh="分期" many="yes"/>
    <n en="guarantee" py="DBYD" zh="担保约定"/>
    <n en="signature" py="QS" zh="签署" many="yes"/>
    <n en="role" py="QSSF" zh="签署身份" coded="yes"/>
    <n en="method" py="QSFS" zh="签署方式" coded="yes"/>
    <n en="signedTime" py="QSSJ" zh="签署时间"/>
    <n en="seal" py="YZ" zh="印章" many="yes"/>
    <n en="holder" py="YYDW" zh="用印单位"/>
    <n en="sealedTime" py="YYSJ" zh="用印时间"/>
    <n en="undisputedFact" py="WZYSSJD" zh="无争议事实" many="yes"/>
    <n en="factNo" py="SSXH" zh="事实序号"/>
    <n en="confirmedBy" py="QRRBH" zh="确认人编号" many="yes"/>
    <n en="confirmedTime" py="QRSJ" zh="确认时间"/>
    <n en="evidence" py="ZJCLBH" zh="证据材料编号" many="yes"/>
    <n en="serviceAddress" py="SDDZQR" zh="送达地址确认" many="yes"/>
    <n en="recipient" py="SJR" zh="收件人"/>
    <n in="serviceAddress" en="agentForService" py="DSR" zh="代收人"/>
    <n en="contactAttempt" py="LXJL" zh="联系记录" many="yes"/>
    <n en="failure" py="WDCQK" zh="未达成情况"/>
    <n en="situation" py="JBQK" zh="基本情况"/>
    <n en="costlyConduct" py="ZJSSCBDXW" zh="增加诉讼成本的行为"/>
    <n en="hints" py="TSSX" zh="提示事项"/>
    <n en="outcomeMessageId" py="JGXXBH" zh="结果消息编号"/>
    <n en="applicant" py="SQR" zh="申请人" many="yes"/>
    <n en="appliedTime" py="TCSQSJ" zh="提出申请时间"/>
    <n en="present" py="SFDC" zh="是否到场"/>
    <n en="propertyRightDetermination" py="SFSJQQ" zh="是否涉及确权"/>
    <n en="venueBasis" py="GXYJ" zh="管辖依据" coded="yes"/>
    <n en="debt" py="DQZW" zh="到期债务"/>
    <n en="counterPerformance" py="SFYDDGF" zh="是否有对待给付"/>
    <n en="debtorReachable" py="ZWRNFSD" zh="债务人能否送达"/>
    <n en="rejectedMessageId" py="BFDXXBH" zh="被否定消息编号"/>
    <n en="rejectedKind" py="BFDXXZL" zh="被否定消息种类"/>
    <n en="stage" py="CLHJ" zh="处理环节" coded="yes"/>
    <n en="rejectedTime" py="FDSJ" zh="否定时间"/>
    <n en="fault" py="WT" zh="问题" many="yes"/>
    <n en="path" py="WZ" zh="位置"/>
    <n en="textZh" py="ZWSM" zh="中文说明"/>
    <n en="textEn" py="YWSM" zh="英文说明"/>
    <n en="remedyZh" py="ZWCZ" zh="中文处置"/>
    <n en="remedyEn" py="YWCZ" zh="英文处置"/>
  </xsl:variable>

  <xsl:variable name="x:by-en" as="map(xs:string, element(n))" select="map:merge(
      $x:names ! (for $n in . return ((tokenize(@in), '*'[empty($n/@in)]) ! map:entry(. || '/' || $n/@en, $n))))"/>

  <!-- The entry of an element of the courts' words inside another. -->
  <xsl:function name="x:entry" as="element(n)?">
    <xsl:param name="in" as="xs:string"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="($x:by-en($in || '/' || $name), $x:by-en('*/' || $name))[1]"/>
  </xsl:function>

  <xsl:variable name="x:by-py" as="map(xs:string, element(n)*)" select="map:merge(
      $x:names ! (for $n in ., $py in x:members(.) return map:entry($py, $n)), map{'duplicates': 'combine'})"/>

  <!-- The members an entry stands for. -->
  <xsl:function name="x:members" as="xs:string+">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="if ($entry/@coded and not($entry/@many)) then ('DM', 'MC') ! ($entry/@py || .)
        else ($entry/@py, ('DW', 'BZ')[$entry/@money] ! ($entry/@py || .))"/>
  </xsl:function>

  <!-- The entry of a member of an object that the courts' words call $in: one name stands for different things in different
       places, but never for two in the same. -->
  <xsl:function name="x:of-py" as="element(n)?">
    <xsl:param name="in" as="xs:string"/>
    <xsl:param name="py" as="xs:string"/>
    <xsl:sequence select="$x:by-py($py)[x:entry($in, @en) is .][1]"/>
  </xsl:function>

  <!-- The part of a flat message that a member belongs to; nothing when it is the message's own. -->
  <xsl:function name="x:part" as="xs:string?">
    <xsl:param name="message" as="element(n)"/>
    <xsl:param name="py" as="xs:string"/>
    <xsl:sequence select="tokenize($message/@flat)[. = $x:by-py($py)/tokenize(@in)][1]"/>
  </xsl:function>
</xsl:stylesheet>
