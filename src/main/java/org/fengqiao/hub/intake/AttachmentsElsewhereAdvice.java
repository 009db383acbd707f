package org.fengqiao.hub.intake;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says how hubs of one ledger come to share their attachments. */
final class AttachmentsElsewhereAdvice extends AbstractFailureAnalyzer<AttachmentsElsewhere> {

  @Override
  protected FailureAnalysis analyze(Throwable root, AttachmentsElsewhere cause) {
    return new FailureAnalysis(
        """
        台账中的材料存放在 %2$s 的 %1$s，本枢纽的 hub.attachments.folder（%3$s）是另一处存储。
        The attachments of this ledger lie in %1$s of %2$s; this hub's hub.attachments.folder (%3$s) is another store.\
        """
            .formatted(cause.agreed().folder(), cause.agreed().node(), cause.own()),
        """
        请让所有枢纽的 hub.attachments.folder 指向同一共享目录（将各自的文件连同 store-name 合并进去）；原存储确已永久丢失时，以 --hub.attachments.adopt=true 启动一次。
        Let hub.attachments.folder of all hubs be one shared folder (bring the files of each together there, with the store-name of that one); when it is lost for good, start once with --hub.attachments.adopt=true.\
        """,
        cause);
  }
}
