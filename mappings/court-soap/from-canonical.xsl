<?xml version="1.0" encoding="UTF-8"?>
<!-- Canonical → the courts' words over SOAP: they are sent as they are written. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../shared/court-answers.xsl"/>
</xsl:stylesheet>
