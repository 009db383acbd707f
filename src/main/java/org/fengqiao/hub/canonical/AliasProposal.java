package org.fengqiao.hub.canonical;

import java.util.List;
import java.util.Optional;

/**
 * A partner's code that no table knows, beside a name that one does (guide §5 row 40): the remark
 * {@code ALIAS_PROPOSED} taken apart.
 *
 * @param list the list of the dialect's code table
 * @param code what the partner wrote
 * @param value the canonical value of the name beside it
 */
public record AliasProposal(String list, String code, String value) {

  /** What a remark proposes, if it proposes something. */
  public static Optional<AliasProposal> of(Fault remark) {
    List<String> said = remark.arguments();
    return remark.code() == RejectionCode.ALIAS_PROPOSED && said.size() == 3
        ? Optional.of(new AliasProposal(said.get(0), said.get(1), said.get(2)))
        : Optional.empty();
  }

  /** What the remark at a path of a message proposes, of all its remarks. */
  public static Optional<AliasProposal> at(String path, List<Fault> remarks) {
    return remarks.stream()
        .filter(remark -> remark.path().equals(path))
        .flatMap(remark -> of(remark).stream())
        .findFirst();
  }
}
