package org.fengqiao.hub.channel.ferry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.hub.channel.sftp.SftpClient;
import org.fengqiao.hub.channel.sftp.SftpFolder;

/** A folder on a partner's SFTP server. */
final class SftpLanding implements Landing {

  private final SftpClient client;
  private final URI address;
  private final Duration patience;

  SftpLanding(SftpClient client, URI address, Duration patience) {
    this.client = client;
    this.address = address;
    this.patience = patience;
  }

  @Override
  public List<String> whole() throws IOException {
    return client.work(address, patience, SftpLanding::whole);
  }

  private static List<String> whole(SftpFolder folder) throws IOException {
    Set<String> names =
        folder.list().stream().map(SftpFolder.Entry::name).collect(Collectors.toSet());
    for (String mark : names) {
      if (mark.endsWith(OK) && !names.contains(withoutMark(mark))) {
        folder.remove(mark);
      }
    }
    return names.stream().filter(name -> names.contains(name + OK)).sorted().toList();
  }

  private static String withoutMark(String mark) {
    return mark.substring(0, mark.length() - OK.length());
  }

  @Override
  public boolean fetch(String name, Path copy, long limit) throws IOException {
    return client.work(address, patience, folder -> fetch(folder, name, copy, limit));
  }

  private static boolean fetch(SftpFolder folder, String name, Path copy, long limit)
      throws IOException {
    boolean fits =
        folder.list().stream().anyMatch(it -> it.name().equals(name) && it.size() <= limit);
    if (fits) {
      try (InputStream in = folder.get(name)) {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return fits;
  }

  @Override
  public void put(String name, Path content) throws IOException {
    client.work(
        address,
        patience,
        folder -> {
          folder.put(name, () -> Files.newInputStream(content));
          folder.put(name + OK, () -> new ByteArrayInputStream(new byte[0]));
          return name;
        });
  }

  @Override
  public void remove(String name) throws IOException {
    client.work(
        address,
        patience,
        folder -> {
          folder.remove(name);
          folder.remove(name + OK);
          return name;
        });
  }
}
