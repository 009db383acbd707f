package org.fengqiao.hub.channel;

import jakarta.activation.DataHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.cxf.message.Attachment;
import org.apache.cxf.message.Message;
import org.fengqiao.hub.canonical.StoredAttachment;
import org.fengqiao.hub.evidence.Attachments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Takes the attachments of a SOAP message to the store, one after the other, straight from the
 * socket; content written inside the document is taken too.
 */
@Component
class SoapAttachments {

  private final Attachments store;

  SoapAttachments(Attachments store) {
    this.store = store;
  }

  List<StoredAttachment> store(Message message, List<SoapMaterial> materials, DataSize limit) {
    List<StoredAttachment> stored = new ArrayList<>();
    if (message.getAttachments() != null) {
      for (Attachment part : message.getAttachments()) {
        stored.add(store(part.getDataHandler(), limit));
      }
    }
    for (SoapMaterial material : materials) {
      @Nullable DataHandler inline = material.content();
      if (inline != null && !isEmpty(inline)) {
        stored.add(store(inline, limit));
      }
    }
    return stored;
  }

  private StoredAttachment store(DataHandler bytes, DataSize limit) {
    try (InputStream in = bytes.getInputStream()) {
      return store.store(in, limit);
    } catch (IOException e) {
      throw new UncheckedIOException("an attachment broke off", e);
    }
  }

  /** The place of an attachment that came beside the document reads as empty. */
  private static boolean isEmpty(DataHandler inline) {
    try (InputStream in = inline.getInputStream()) {
      return in.read() < 0;
    } catch (IOException e) {
      throw new UncheckedIOException("an attachment broke off", e);
    }
  }
}
