package org.fengqiao.hub.partner;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/** Every partner the hub knows. Whoever is not here is not answered. */
public final class Partners {

  private final Map<String, Partner> byId = new LinkedHashMap<>();
  private final Map<X500Principal, Partner> byCertificate = new LinkedHashMap<>();
  private final Map<String, Partner> byCreditCode = new LinkedHashMap<>();
  private final Map<String, Partner> byStation = new LinkedHashMap<>();

  /**
   * A catalogue of these partners.
   *
   * @throws PartnerFileInvalid when two of them share an id or a certificate subject
   */
  public Partners(List<Partner> partners) {
    partners.forEach(this::add);
  }

  private void add(Partner partner) {
    partner.creditCodes().forEach(code -> byCreditCode.put(code, partner));
    partner.stations().forEach(station -> byStation.put(station, partner));
    @Nullable Partner sameId = byId.putIfAbsent(partner.id(), partner);
    @Nullable Partner sameSubject = byCertificate.putIfAbsent(partner.certificate(), partner);
    if (sameId != null || sameSubject != null) {
      throw new PartnerFileInvalid(
          partner.id() + ".yaml: certificate.subject is already that of another partner");
    }
  }

  /**
   * The partner with this id.
   *
   * @throws UnknownPartner when there is none
   */
  public Partner byId(String id) {
    return find(id).orElseThrow(() -> new UnknownPartner(id));
  }

  /** The partner with this id, if there is one. */
  public Optional<Partner> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The partner a certificate belongs to.
   *
   * @param subject compared in canonical form: case, spacing and the string types inside the name
   *     do not matter, the order of its parts does
   */
  public Optional<Partner> byCertificate(X500Principal subject) {
    return Optional.ofNullable(byCertificate.get(subject));
  }

  /** The institution that has this 统一社会信用代码, for itself or for a branch. */
  public Optional<Partner> byCreditCode(String code) {
    return Optional.ofNullable(byCreditCode.get(code));
  }

  /** The partner that works for this station or room of the centre with a system of its own. */
  public Optional<Partner> ofStation(String station) {
    return Optional.ofNullable(byStation.get(station));
  }

  /** Whether any partner is found by a credit code at all. */
  public boolean haveCreditCodes() {
    return !byCreditCode.isEmpty();
  }

  /** All partners, in the order of their file names. */
  public Collection<Partner> all() {
    return Collections.unmodifiableCollection(byId.values());
  }
}
