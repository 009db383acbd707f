package org.fengqiao.hub.operations.alerts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Speaks by mail, through the server that {@code spring.mail} names. */
@Component
class MailSpeaker implements Speaker {

  private final ObjectProvider<JavaMailSender> sender;

  MailSpeaker(ObjectProvider<JavaMailSender> sender) {
    this.sender = sender;
  }

  @Override
  public void tell(AlertSettings.Channel channel, AlertText text) throws NotTold {
    @Nullable JavaMailSender server = sender.getIfAvailable();
    if (server == null) {
      throw new NotTold("no mail server is set: spring.mail.host");
    }
    SimpleMailMessage mail = new SimpleMailMessage();
    mail.setTo(channel.to().toArray(String[]::new));
    mail.setFrom(Objects.requireNonNullElse(channel.from(), "fengqiao-hub@localhost"));
    mail.setSubject(text.title());
    mail.setText(text.plain());
    try {
      server.send(mail);
    } catch (MailException e) {
      throw new NotTold(e);
    }
  }
}
