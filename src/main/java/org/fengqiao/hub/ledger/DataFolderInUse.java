package org.fengqiao.hub.ledger;

import java.nio.file.Path;

/** Another hub works in this data folder; two would end each other's database. */
public final class DataFolderInUse extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  DataFolderInUse(Path folder) {
    super(
        ("数据目录 %1$s 正被另一个运行中的枢纽使用：请先停止该枢纽，或用 HUB_DATA（hub.data）指定其他目录。"
                + " The data folder %1$s is used by another running hub: stop that hub, or name"
                + " another folder with HUB_DATA (hub.data).")
            .formatted(folder));
  }
}
