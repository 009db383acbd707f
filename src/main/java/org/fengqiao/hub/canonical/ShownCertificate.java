package org.fengqiao.hub.canonical;

import java.security.cert.X509Certificate;

/**
 * A certificate a partner showed on a connection.
 *
 * @param partner the partner
 * @param certificate what it showed
 */
public record ShownCertificate(String partner, X509Certificate certificate) {}
