package org.fengqiao.hub.channel.ferry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.partner.Partner;

/**
 * A partner's zip on the hub's own disk. Nothing in it is believed: names, sizes and digests are
 * checked before anything of it is taken, and reading stops at the limits.
 */
final class ArrivedFile implements AutoCloseable {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Set<String> ENDINGS =
      Set.of("xml", "json", "pdf", "ofd", "jpg", "jpeg", "png", "txt");
  private static final int MANIFEST_MOST = 8 * 1024 * 1024;
  private static final int UNPACKED_TIMES = 10;
  private static final int ENTRIES_MOST = 20_000;

  private final ZipFile zip;
  private final Manifest manifest;

  private ArrivedFile(ZipFile zip, Manifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * Opens a file and reads its manifest; its contents are checked by {@link #check}.
   *
   * @throws Rejected when it is no zip as agreed
   */
  static ArrivedFile open(Path file, Manifests manifests) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (IOException | IllegalArgumentException e) {
      throw new Rejected(Fault.at("/", RejectionCode.TRANSFER_UNREADABLE, "zip"));
    }
    try {
      return new ArrivedFile(zip, manifests.read(manifest(zip)));
    } catch (Rejected | IOException e) {
      zip.close();
      throw e;
    }
  }

  private static byte[] manifest(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.NAME);
    if (entry == null) {
      throw new Rejected(Fault.at("/", RejectionCode.TRANSFER_UNREADABLE, Manifest.NAME));
    }
    return Unpacking.bytes(zip, entry, MANIFEST_MOST);
  }

  static void mustCount(Manifest manifest, long entries) {
    if (manifest.contents().size() != entries) {
      throw new Rejected(
          Fault.at("/manifest/@entries", RejectionCode.TRANSFER_INCOMPLETE, "entries"));
    }
  }

  Manifest manifest() {
    return manifest;
  }

  /**
   * Checks names, limits, sizes and digests of everything in the file.
   *
   * @throws Rejected with the first thing that is wrong
   */
  void check(Partner.Ferry ferry) throws IOException {
    if (manifest.messages().size() > ferry.messages()) {
      throw new Rejected(
          Fault.at(
              "/manifest/message", RejectionCode.TRANSFER_BOMB, ferry.messages() + " messages"));
    }
    names();
    long left = ferry.file().toBytes() * UNPACKED_TIMES;
    int item = 0;
    for (Manifest.Content content : manifest.contents()) {
      item++;
      Unpacking.Seen seen = Unpacking.digest(zip, entry(content), manifest.algorithm(), left);
      left -= seen.size();
      if (seen.size() != content.size() || !seen.digest().equals(content.digest())) {
        String path = "/manifest//*[@entry][" + item + "]";
        throw new Rejected(Fault.at(path, RejectionCode.TRANSFER_DIGEST, String.valueOf(item)));
      }
    }
  }

  private void names() {
    Set<String> there = new HashSet<>();
    List<? extends ZipEntry> entries = Collections.list(zip.entries());
    if (entries.size() > ENTRIES_MOST) {
      throw new Rejected(Fault.at("/", RejectionCode.TRANSFER_BOMB, ENTRIES_MOST + " entries"));
    }
    for (int i = 0; i < entries.size(); i++) {
      String name = entries.get(i).getName();
      if (!passes(name) || !there.add(name)) {
        String number = String.valueOf(i + 1);
        throw new Rejected(Fault.at("/", RejectionCode.TRANSFER_ENTRY_REFUSED, number));
      }
    }
    Set<String> named = new HashSet<>(Set.of(Manifest.NAME));
    boolean once = manifest.contents().stream().allMatch(it -> named.add(it.entry()));
    if (!once || !named.equals(there)) {
      throw new Rejected(Fault.at("/manifest", RejectionCode.TRANSFER_INCOMPLETE, "entry"));
    }
  }

  private static boolean passes(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return NAME.matcher(name).matches() && !name.contains("..") && ENDINGS.contains(ending);
  }

  private ZipEntry entry(Manifest.Content content) {
    ZipEntry entry = zip.getEntry(content.entry());
    if (entry == null) {
      throw new Rejected(Fault.at("/manifest", RejectionCode.TRANSFER_INCOMPLETE, "entry"));
    }
    return entry;
  }

  /** The bytes of a checked content; the caller closes them. */
  InputStream read(Manifest.Content content) throws IOException {
    return zip.getInputStream(entry(content));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
