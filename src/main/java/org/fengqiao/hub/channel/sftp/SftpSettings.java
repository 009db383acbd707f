package org.fengqiao.hub.channel.sftp;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom the hub believes over SSH. It shows the key of {@code hub.tls} itself.
 *
 * @param knownHosts host keys of partners' servers, in OpenSSH's format; a server that is not in it
 *     is not spoken to
 */
@ConfigurationProperties("hub.sftp")
record SftpSettings(@DefaultValue("data/pki/known_hosts") Path knownHosts) {}
