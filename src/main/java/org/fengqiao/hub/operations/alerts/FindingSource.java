package org.fengqiao.hub.operations.alerts;

import java.util.List;
import org.fengqiao.hub.operations.Finding;

/** Something of the ledger that may be amiss beside what the health board looks at. */
interface FindingSource {

  /** What is amiss now. */
  List<Finding> findings();
}
