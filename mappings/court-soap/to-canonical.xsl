<?xml version="1.0" encoding="UTF-8"?>
<!-- The courts' words over SOAP → canonical: nothing has to change before they are read. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../shared/court-reading.xsl"/>
</xsl:stylesheet>
