package org.fengqiao.hub.channel;

import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.hub.canonical.Parcel;
import org.fengqiao.hub.canonical.PartnerRefused;
import org.fengqiao.hub.canonical.StoredAttachment;
import org.fengqiao.hub.evidence.Attachments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A parcel's document as its contract's object, its materials streaming from the store. */
@Component
class CallbackDocuments {

  private final Map<Class<?>, JAXBContext> bindings = new ConcurrentHashMap<>();
  private final Attachments store;

  CallbackDocuments(Attachments store) {
    this.store = store;
  }

  Object read(Parcel parcel, SoapContract<?> contract) {
    try {
      Object request =
          binding(contract).createUnmarshaller().unmarshal(HardenedXml.rootOf(parcel.content()));
      attach(parcel.attachments(), CallbackOperation.of(contract, request).materials(request));
      return request;
    } catch (JAXBException e) {
      throw new PartnerRefused("the document does not fit the partner's contract");
    }
  }

  private JAXBContext binding(SoapContract<?> contract) {
    return bindings.computeIfAbsent(contract.documents(), CallbackDocuments::bound);
  }

  private static JAXBContext bound(Class<?> documents) {
    try {
      return JAXBContext.newInstance(documents);
    } catch (JAXBException e) {
      throw new IllegalStateException("generated classes can always be bound", e);
    }
  }

  private void attach(List<StoredAttachment> attachments, List<SoapMaterial> materials) {
    Map<String, StoredAttachment> byDigest = new HashMap<>();
    for (StoredAttachment attachment : attachments) {
      byDigest.put(attachment.digest(), attachment);
      if (materials.stream().anyMatch(m -> "SM3".equals(m.algorithm()))) {
        byDigest.put(store.digest(attachment.digest(), "SM3"), attachment);
      }
    }
    for (SoapMaterial material : materials) {
      @Nullable StoredAttachment attachment = byDigest.get(material.digest());
      if (attachment != null) {
        material.fill().accept(new DataHandler(source(attachment)));
      }
    }
  }

  private FileDataSource source(StoredAttachment attachment) {
    return new FileDataSource(store.file(attachment.digest()).toFile()) {
      @Override
      public String getContentType() {
        return attachment.mediaType();
      }
    };
  }
}
