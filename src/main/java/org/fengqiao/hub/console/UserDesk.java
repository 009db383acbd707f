package org.fengqiao.hub.console;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.access.Role;
import org.fengqiao.hub.ledger.audit.Action;
import org.fengqiao.hub.ledger.audit.OperatorActions;
import org.fengqiao.hub.ledger.users.UserEntry;
import org.fengqiao.hub.ledger.users.Users;
import org.fengqiao.hub.partner.Partners;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps users, for those who may. Nobody takes the last administrator away, nor themselves. */
@Component
class UserDesk {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{1,39}");
  private static final int SHORTEST = 12;

  private final PasswordEncoder encoder =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();
  private final Access access;
  private final Users users;
  private final Partners partners;
  private final OperatorActions actions;

  UserDesk(Access access, Users users, Partners partners, OperatorActions actions) {
    this.access = access;
    this.actions = actions;
    this.users = users;
    this.partners = partners;
  }

  /** What a form says about a user. */
  record Form(
      String name,
      String displayName,
      Set<String> roles,
      Set<String> organisations,
      boolean enabled,
      String password,
      String reason) {

    /** Never the password. */
    @Override
    public String toString() {
      return "Form[" + name + ", roles=" + roles + ", organisations=" + organisations + "]";
    }
  }

  List<UserEntry> all() {
    access.require(Permission.USER_MANAGE);
    return users.all();
  }

  /**
   * Enters a user.
   *
   * @return the key of what is wrong with the form; empty when it was done
   */
  @Transactional
  public String add(Form form) {
    String by = access.require(Permission.USER_MANAGE).name();
    String wrong = wrong(form);
    if (!wrong.isEmpty()) {
      return wrong;
    }
    if (form.password().length() < SHORTEST) {
      return "users.wrong.password";
    }
    boolean added =
        users.add(
            form.name(),
            form.displayName(),
            hash(form.password()),
            form.roles(),
            form.organisations(),
            by);
    if (!added) {
      return "users.wrong.taken";
    }
    actions.record(Action.of(by, "user.add", "user:" + form.name(), form.reason()));
    return "";
  }

  /** Changes a user, with another password when one is given; the answer is as of {@link #add}. */
  @Transactional
  public String change(Form form) {
    String by = access.require(Permission.USER_MANAGE).name();
    String wrong = wrong(form);
    if (!wrong.isEmpty()) {
      return wrong;
    }
    if (!form.password().isEmpty() && form.password().length() < SHORTEST) {
      return "users.wrong.password";
    }
    if (form.name().equals(by) && !(form.enabled() && isAdmin(form.roles()))) {
      return "users.wrong.self";
    }
    if (users.find(form.name()).isEmpty()) {
      return "users.wrong.unknown";
    }
    actions.record(Action.of(by, "user.change", "user:" + form.name(), form.reason()));
    users.change(
        form.name(), form.displayName(), form.roles(), form.organisations(), form.enabled(), by);
    if (!form.password().isEmpty()) {
      users.password(form.name(), hash(form.password()), by);
    }
    return "";
  }

  private String wrong(Form form) {
    if (!NAME.matcher(form.name()).matches()) {
      return "users.wrong.name";
    }
    if (form.displayName().isBlank()) {
      return "users.wrong.display";
    }
    if (form.roles().isEmpty() || form.roles().stream().anyMatch(r -> Role.of(r).isEmpty())) {
      return "users.wrong.roles";
    }
    if (form.reason().isBlank()) {
      return "users.wrong.reason";
    }
    return form.organisations().stream().allMatch(id -> partners.find(id).isPresent())
        ? ""
        : "users.wrong.organisations";
  }

  private static boolean isAdmin(Collection<String> roles) {
    return new TreeSet<>(roles).contains(Role.ADMIN.id());
  }

  private String hash(String password) {
    return String.valueOf(encoder.encode(password));
  }
}
