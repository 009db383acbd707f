package org.fengqiao.hub.simulator;

import java.nio.charset.StandardCharsets;

/** A one-page PDF that stands for a signed agreement. */
final class AgreementPdf {

  private AgreementPdf() {}

  /** The bytes for one case; other cases get other bytes. */
  static byte[] of(String caseId) {
    String text = "BT /F1 12 Tf 72 760 Td (Mediation agreement, hub case " + caseId + ") Tj ET";
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    int[] places = new int[5];
    String[] objects = {
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
          + "/Resources<</Font<</F1 5 0 R>>>>>>",
      "<</Length " + text.length() + ">>\nstream\n" + text + "\nendstream",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    };
    for (int i = 0; i < objects.length; i++) {
      places[i] = pdf.length();
      pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    int table = pdf.length();
    pdf.append("xref\n0 6\n0000000000 65535 f \n");
    for (int place : places) {
      pdf.append("%010d 00000 n \n".formatted(place));
    }
    pdf.append("trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n").append(table).append("\n%%EOF\n");
    return pdf.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
