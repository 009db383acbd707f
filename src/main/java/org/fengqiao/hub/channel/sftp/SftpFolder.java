package org.fengqiao.hub.channel.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/**
 * A folder on a partner's server. A file is written under another name and then renamed, so that
 * nobody reads half of it; names never leave the folder.
 */
public final class SftpFolder {

  /** The end of a name under which a file is still being written. */
  public static final String UNFINISHED = ".tmp";

  private final org.apache.sshd.sftp.client.SftpClient sftp;
  private final String path;

  SftpFolder(org.apache.sshd.sftp.client.SftpClient sftp, String path) {
    this.sftp = sftp;
    this.path = path.isEmpty() ? "." : path;
  }

  /** A whole file of the folder. */
  public record Entry(String name, long size, Instant changedAt) {}

  /** What putting a file came to. */
  public enum Put {
    /** It is there now. */
    WRITTEN,
    /** It was there already, byte for byte: an earlier attempt had succeeded. */
    THERE,
    /** Another file has that name; nothing was changed. */
    NAME_TAKEN
  }

  /** Opens a content, from its start, as often as asked. */
  public interface Content {

    /** The bytes; the caller closes them. */
    InputStream open() throws IOException;
  }

  /** Writes a file, whole or not at all. Putting the same again changes nothing. */
  public Put put(String name, Content content) throws IOException {
    String target = inside(name);
    if (exists(target)) {
      return same(target, content) ? Put.THERE : Put.NAME_TAKEN;
    }
    String part = target + UNFINISHED;
    try (InputStream in = content.open();
        OutputStream out =
            sftp.write(part, EnumSet.of(OpenMode.Create, OpenMode.Truncate, OpenMode.Write))) {
      in.transferTo(out);
    }
    sftp.rename(part, target);
    return Put.WRITTEN;
  }

  /** The whole files of the folder, by name; those still being written and folders are left out. */
  public List<Entry> list() throws IOException {
    List<Entry> found = new ArrayList<>();
    for (DirEntry entry : sftp.readDir(path)) {
      Attributes about = entry.getAttributes();
      if (about.isRegularFile() && !entry.getFilename().endsWith(UNFINISHED)) {
        Instant changed =
            about.getModifyTime() == null ? Instant.EPOCH : about.getModifyTime().toInstant();
        found.add(new Entry(entry.getFilename(), about.getSize(), changed));
      }
    }
    found.sort(Comparator.comparing(Entry::name));
    return found;
  }

  /** The bytes of a file, streamed; the caller closes them before anything else is asked. */
  public InputStream get(String name) throws IOException {
    return sftp.read(inside(name));
  }

  /** Gives a file another name in a folder beside or below, as partners do with what they took. */
  public void rename(String name, String to) throws IOException {
    sftp.rename(inside(name), inside(to));
  }

  /** Takes a file away; one that is not there is no fault. */
  public void remove(String name) throws IOException {
    String target = inside(name);
    if (exists(target)) {
      sftp.remove(target);
    }
  }

  private boolean exists(String target) throws IOException {
    try {
      sftp.stat(target);
      return true;
    } catch (SftpException e) {
      if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
        return false;
      }
      throw e;
    }
  }

  private boolean same(String target, Content content) throws IOException {
    try (InputStream there = sftp.read(target);
        InputStream here = content.open()) {
      return MessageDigest.isEqual(digest(there), digest(here));
    }
  }

  private static byte[] digest(InputStream in) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      in.transferTo(new java.security.DigestOutputStream(OutputStream.nullOutputStream(), digest));
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String inside(String name) {
    if (name.isEmpty() || name.startsWith("/") || name.contains("..") || name.contains("\\")) {
      throw new IllegalArgumentException("a name inside the folder is expected");
    }
    return path + "/" + name;
  }
}
