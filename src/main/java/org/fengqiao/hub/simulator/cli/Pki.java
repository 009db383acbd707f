package org.fengqiao.hub.simulator.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fengqiao.hub.simulator.pki.AuthorityUnusable;
import org.fengqiao.hub.simulator.pki.DemoAuthority;

/** Makes throw-away certificates: {@code Pki <folder> [partner…]}. */
final class Pki {

  static final List<String> PARTNERS =
      List.of(
          "court-shinan",
          "court-jimo",
          "court-laoshan",
          "centre-qingdao",
          "arbitration-qingdao",
          "regulator-qingdao",
          "centre-shanghai",
          "notary-qingdao",
          "institution-example-bank");

  private Pki() {}

  /** Makes what is missing and says where it is. */
  public static void main(String[] args) {
    Path folder = Path.of(args.length == 0 ? "data/pki" : args[0]);
    List<String> partners =
        args.length < 2 ? PARTNERS : Arrays.asList(args).subList(1, args.length);
    try {
      DemoAuthority.in(folder, DemoSettings.PASSWORD).enrol(partners);
      System.out.println(
          "Demo certificates for hub and "
              + String.join(", ", partners)
              + " are in "
              + folder
              + " (password "
              + DemoSettings.PASSWORD
              + "), not for real use / 演示证书已生成，仅供演示");
    } catch (AuthorityUnusable | IllegalArgumentException e) {
      System.err.println("hub: " + e.getMessage() + " / 演示证书无法生成：请检查目录与参数");
      System.exit(2);
    }
  }
}
