package org.fengqiao.hub.channel.sftp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import org.fengqiao.hub.canonical.Handed;
import org.fengqiao.hub.canonical.Parcel;
import org.fengqiao.hub.canonical.PartnerRefused;
import org.fengqiao.hub.canonical.PartnerUnavailable;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/**
 * Hands a parcel over as a file, named after its kind and delivery: a second attempt finds the file
 * of the first. The file is whole or not there.
 */
@Component("sftpOut")
public class SftpOut {

  private final SftpClient sftp;
  private final Partners partners;

  SftpOut(SftpClient sftp, Partners partners) {
    this.sftp = sftp;
    this.partners = partners;
  }

  /**
   * Hands a parcel over.
   *
   * @throws PartnerRefused when the partner's character set lacks one of its characters, or another
   *     file has its name
   * @throws PartnerUnavailable when it should be tried again; the file may be there already
   */
  public Handed hand(Parcel parcel) {
    Partner.Outbound way = partners.byId(parcel.partner()).outbound(parcel.kind());
    FileText text = FileText.of(parcel.content(), way.charset());
    String name = parcel.kind().id() + "-" + parcel.deliveryId() + text.ending();
    try {
      SftpFolder.Put put =
          sftp.work(
              Objects.requireNonNull(way.endpoint()),
              way.timeout(),
              folder -> folder.put(name, () -> new ByteArrayInputStream(text.bytes())));
      if (put == SftpFolder.Put.NAME_TAKEN) {
        throw new PartnerRefused(parcel.partner() + " has another file named " + name);
      }
      return new Handed(
          parcel.deliveryId(), put == SftpFolder.Put.THERE ? "DUPLICATE" : "FILED", name);
    } catch (IOException e) {
      throw new PartnerUnavailable(parcel.partner() + ": SFTP " + e.getClass().getSimpleName(), e);
    }
  }
}
