package org.fengqiao.hub.channel;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationProvider;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/**
 * Makes the partner of the connection's certificate the caller. The usual X.509 filter renders the
 * whole certificate for its log at every request, whether that log is on or not.
 */
final class CertificateFilter extends AbstractPreAuthenticatedProcessingFilter {

  private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

  CertificateFilter(Partners partners, ShownCertificates shown) {
    PreAuthenticatedAuthenticationProvider provider = new PreAuthenticatedAuthenticationProvider();
    provider.setPreAuthenticatedUserDetailsService(token -> partner(partners, shown, token));
    setAuthenticationManager(new ProviderManager(provider));
    setSecurityContextRepository(new RequestAttributeSecurityContextRepository());
  }

  @Override
  protected @Nullable Object getPreAuthenticatedPrincipal(HttpServletRequest request) {
    X509Certificate certificate = certificate(request);
    return certificate == null ? null : certificate.getSubjectX500Principal().getName();
  }

  @Override
  protected @Nullable Object getPreAuthenticatedCredentials(HttpServletRequest request) {
    return certificate(request);
  }

  private static @Nullable X509Certificate certificate(HttpServletRequest request) {
    return request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain && chain.length > 0
        ? chain[0]
        : null;
  }

  private static UserDetails partner(
      Partners partners, ShownCertificates shown, PreAuthenticatedAuthenticationToken token) {
    if (token.getCredentials() instanceof X509Certificate certificate) {
      Partner partner = partners.byCertificate(certificate.getSubjectX500Principal()).orElse(null);
      if (partner != null) {
        shown.by(partner.id(), certificate);
        return User.withUsername(partner.id()).password("{noop}").roles("PARTNER").build();
      }
    }
    throw new UsernameNotFoundException("no partner has this certificate");
  }
}
