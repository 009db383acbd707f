package org.fengqiao.hub.operations.alerts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The channels that are set, and how each is spoken on. */
@Component
class Channels {

  private final AlertSettings settings;
  private final MailSpeaker mail;
  private final WebhookSpeaker webhook;
  private final SyslogSpeaker syslog;
  private final SmsSpeaker sms;

  Channels(
      AlertSettings settings,
      MailSpeaker mail,
      WebhookSpeaker webhook,
      SyslogSpeaker syslog,
      SmsSpeaker sms) {
    this.sms = sms;
    this.settings = settings;
    this.mail = mail;
    this.webhook = webhook;
    this.syslog = syslog;
  }

  Set<String> names() {
    return settings.channels().keySet();
  }

  /** Those a rule names; all when it names none. */
  List<String> of(List<String> wanted) {
    return names().stream().filter(it -> wanted.isEmpty() || wanted.contains(it)).toList();
  }

  /** Tells a text on a channel. */
  void tell(String name, AlertText text) throws NotTold {
    AlertSettings.@Nullable Channel channel = settings.channels().get(name);
    if (channel == null) {
      throw new NotTold("there is no channel " + name);
    }
    Speaker speaker =
        switch (channel.kind()) {
          case MAIL -> mail;
          case SYSLOG -> syslog;
          case SMS -> sms;
          case WECOM, DINGTALK, FEISHU -> webhook;
        };
    speaker.tell(channel, text);
  }
}
