package org.fengqiao.hub.ledger;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do about a data folder in use, instead of where in the code it was noticed. */
final class DataFolderAdvice extends AbstractFailureAnalyzer<DataFolderInUse> {

  @Override
  protected FailureAnalysis analyze(Throwable root, DataFolderInUse cause) {
    return new FailureAnalysis(
        "数据目录 %1$s 正被另一个运行中的枢纽使用。\nThe data folder %1$s is used by another running hub."
            .formatted(cause.folder()),
        "请先停止该枢纽，或用 HUB_DATA（hub.data）指定其他目录。\n"
            + "Stop that hub, or name another folder with HUB_DATA (hub.data).",
        cause);
  }
}
