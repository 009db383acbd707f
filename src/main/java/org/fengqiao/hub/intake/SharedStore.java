package org.fengqiao.hub.intake;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import org.fengqiao.hub.evidence.StoreName;
import org.fengqiao.hub.ledger.AttachmentPlace;
import org.fengqiao.hub.ledger.AttachmentPlace.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A hub starts only where the attachments are that its ledger speaks of: what one hub took in,
 * another may have to deliver a moment later.
 */
@Component
class SharedStore implements InitializingBean {

  private static final Logger LOG = LoggerFactory.getLogger(SharedStore.class);

  private final StoreName own;
  private final AttachmentPlace ledger;
  private final boolean adopt;

  SharedStore(
      StoreName own,
      AttachmentPlace ledger,
      @Value("${hub.attachments.adopt:false}") boolean adopt) {
    this.own = own;
    this.ledger = ledger;
    this.adopt = adopt;
  }

  @Override
  public void afterPropertiesSet() {
    UUID name = own.get();
    Store agreed = ledger.agreed(name, node(), own.folder());
    if (agreed.name().equals(name)) {
      return;
    }
    if (!adopt) {
      throw new AttachmentsElsewhere(agreed, own.folder());
    }
    LOG.warn(
        "The attachments of this ledger lie in {} from now on; before they lay in {} of {}",
        own.folder(),
        agreed.folder(),
        agreed.node());
    ledger.adopt(name, node(), own.folder());
  }

  private static String node() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }
}
