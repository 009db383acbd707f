package org.fengqiao.hub.channel.broker;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnection;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.apache.activemq.artemis.utils.CertificateUtil;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.jspecify.annotations.Nullable;

/**
 * The broker's door: the hub itself, from inside this process, may do everything; a partner, known
 * by its certificate and by nothing else, may read its own incoming queue and write to its own
 * outgoing one. User names and passwords are not looked at.
 */
final class CertificateAccess implements ActiveMQSecurityManager5 {

  /** No partner can be called so: ids are kebab-case. */
  private static final String HUB = "/hub";

  private static final Subject HUB_ITSELF = subject(HUB);

  private final Partners partners;

  CertificateAccess(Partners partners) {
    this.partners = partners;
  }

  @Override
  public @Nullable Subject authenticate(
      @Nullable String user,
      @Nullable String password,
      RemotingConnection connection,
      @Nullable String domain) {
    if (connection.getTransportConnection() instanceof InVMConnection) {
      return HUB_ITSELF;
    }
    return partner(connection).map(p -> subject(p.id())).orElse(null);
  }

  private Optional<Partner> partner(RemotingConnection connection) {
    X509Certificate @Nullable [] chain = CertificateUtil.getCertsFromConnection(connection);
    return chain == null || chain.length == 0
        ? Optional.empty()
        : partners.byCertificate(chain[0].getSubjectX500Principal());
  }

  @Override
  public boolean authorize(
      @Nullable Subject subject, Set<Role> roles, CheckType check, String address) {
    return subject != null
        && subject.getPrincipals(UserPrincipal.class).stream()
            .map(UserPrincipal::getName)
            .anyMatch(caller -> caller.equals(HUB) || may(caller, check, address));
  }

  @Override
  public boolean validateUser(@Nullable String user, @Nullable String password) {
    return false;
  }

  @Override
  public boolean validateUserAndRole(
      @Nullable String user, @Nullable String password, Set<Role> roles, CheckType check) {
    return false;
  }

  private static Subject subject(String caller) {
    return new Subject(true, Set.of(new UserPrincipal(caller)), Set.of(), Set.of());
  }

  private static boolean may(String partner, CheckType check, String address) {
    String queue = address.contains("::") ? address.substring(0, address.indexOf("::")) : address;
    return switch (check) {
      case CONSUME -> queue.equals(PartnerQueues.toPartner(partner));
      case SEND -> queue.equals(PartnerQueues.fromPartner(partner));
      default -> false;
    };
  }
}
