package org.fengqiao.hub.channel;

import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.canonical.Parcel;
import org.fengqiao.hub.canonical.PartnerRefused;
import org.fengqiao.hub.canonical.StoredAttachment;
import org.fengqiao.hub.channel.court.Material;
import org.fengqiao.hub.channel.court.ObjectFactory;
import org.fengqiao.hub.evidence.Attachments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A parcel's document as the contract's object, its materials streaming from the store. */
@Component
class CallbackDocuments {

  private final JAXBContext binding;
  private final Attachments store;

  CallbackDocuments(Attachments store) throws JAXBException {
    this.binding = JAXBContext.newInstance(ObjectFactory.class);
    this.store = store;
  }

  Object read(Parcel parcel) {
    try {
      Object request = binding.createUnmarshaller().unmarshal(HardenedXml.rootOf(parcel.content()));
      attach(parcel.attachments(), CallbackOperation.materials(request));
      return request;
    } catch (JAXBException e) {
      throw new PartnerRefused("the document does not fit the court's contract");
    }
  }

  private void attach(List<StoredAttachment> attachments, List<Material> materials) {
    Map<String, StoredAttachment> byDigest = new HashMap<>();
    for (StoredAttachment attachment : attachments) {
      byDigest.put(attachment.digest(), attachment);
      if (materials.stream().anyMatch(m -> "SM3".equals(m.getDigestAlgorithm()))) {
        byDigest.put(store.digest(attachment.digest(), "SM3"), attachment);
      }
    }
    for (Material material : materials) {
      @Nullable StoredAttachment attachment = byDigest.get(material.getDigest());
      if (attachment != null) {
        material.setContent(new DataHandler(source(attachment)));
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
