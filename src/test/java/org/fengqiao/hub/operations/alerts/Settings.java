package org.fengqiao.hub.operations.alerts;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.fengqiao.hub.operations.HealthBoard;
import org.fengqiao.hub.operations.NoBoard;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.mail.javamail.JavaMailSender;
import tools.jackson.databind.json.JsonMapper;

/** Channels as tests set them. */
final class Settings {

  private Settings() {}

  static AlertSettings.Channel robot(AlertSettings.Kind kind, URI url, @Nullable String secret) {
    return new AlertSettings.Channel(
        kind, List.of(), null, url, secret, null, null, 0, AlertSettings.Transport.UDP);
  }

  static Channels channels(AlertSettings settings, Clock clock) {
    ObjectProvider<JavaMailSender> noMail =
        new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class);
    OwnSockets sockets = new OwnSockets(new DefaultSslBundleRegistry());
    return new Channels(
        settings,
        new MailSpeaker(noMail),
        new WebhookSpeaker(JsonMapper.shared(), clock),
        new SyslogSpeaker(sockets, clock),
        new SmsSpeaker(sockets));
  }

  static HealthBoard noBoard() {
    return NoBoard.board();
  }
}
