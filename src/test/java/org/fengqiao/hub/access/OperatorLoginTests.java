package org.fengqiao.hub.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.hub.ledger.users.Users;
import org.fengqiao.hub.ledger.users.UsersFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

/** Who gets in, and what they may do then. */
class OperatorLoginTests {

  private static final Instant NOON = Instant.parse("2026-11-29T04:00:00Z");
  private final Users users = at(NOON);
  private final String name = "u" + UUID.randomUUID().toString().substring(0, 8);

  @TempDir Path data;

  private static Users at(Instant now) {
    return UsersFixture.at(Clock.fixed(now, ZoneOffset.UTC));
  }

  @AfterEach
  void leave() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void theFirstStartMakesAUserOfTheRolesThatAreSetAndALaterOneKeepsIt() {
    start("{bcrypt}$2a$one", "admin", "operator");
    users.change(name, "值班长", List.of("viewer"), List.of(), true, "test");
    start(null, "admin");

    assertThat(users.find(name).orElseThrow().roles()).containsExactly("viewer");
    assertThat(users.find(name).orElseThrow().passwordHash()).isEqualTo("{bcrypt}$2a$one");
  }

  @Test
  void aPasswordThatIsSetReplacesOneThatWasLost() {
    start("{bcrypt}$2a$lost", "operator");
    start("{bcrypt}$2a$new", "operator");

    assertThat(users.find(name).orElseThrow().passwordHash()).isEqualTo("{bcrypt}$2a$new");
  }

  @Test
  void aPasswordKeptInAFileByAnEarlierHubStillHolds() throws Exception {
    Files.writeString(data.resolve("operator-password.bcrypt"), "{bcrypt}kept\n");
    start(null, "operator");

    assertThat(users.find(name).orElseThrow().passwordHash()).isEqualTo("{bcrypt}kept");
  }

  @Test
  void aClearPasswordWhereAHashBelongsIsRefusedAtTheStart() {
    assertThatThrownBy(() -> start("secret", "operator"))
        .isInstanceOf(PasswordHashUnusable.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void afterFiveWrongPasswordsAUserRestsForFiveMinutes() {
    start("{bcrypt}$2a$x", "operator");
    OperatorLogin login = login(NOON);
    for (int i = 0; i < 4; i++) {
      login.wrong(wrongPassword());
    }
    assertThat(login.loadUserByUsername(name).isAccountNonLocked()).isTrue();
    login.wrong(wrongPassword());

    assertThat(login.loadUserByUsername(name).isAccountNonLocked()).isFalse();
    assertThat(login(NOON.plusSeconds(301)).loadUserByUsername(name).isAccountNonLocked()).isTrue();
  }

  @Test
  void rolesAddUpToPermissions() {
    Operator operator = seat("viewer", "auditor");

    assertThat(operator.permissions())
        .containsExactlyInAnyOrder(
            Permission.MESSAGE_VIEW, Permission.PAYLOAD_VIEW, Permission.AUDIT_READ);
    assertThatThrownBy(() -> new Access().require(Permission.ROUTE_CONTROL))
        .isInstanceOf(NotPermitted.class)
        .hasMessageContaining("route.control")
        .hasMessageContaining("operator, partner-admin");
  }

  @Test
  void anAdministratorSeesNoContent() {
    assertThat(seat("admin").may(Permission.PAYLOAD_VIEW)).isFalse();
  }

  @Test
  void oneOfTheirOrganisationsIsEnoughToSeeACase() {
    Operator clerk = new Operator("clerk", Set.of(), Set.of("court-jimo"));

    assertThat(clerk.sees(List.of("court-jimo", "centre-qingdao"))).isTrue();
    assertThat(clerk.sees(List.of("court-shinan", "centre-qingdao"))).isFalse();
  }

  @Test
  void nobodyIsNoOperator() {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken("court-jimo", "", "ROLE_PARTNER"));

    assertThat(new Access().seated()).isEmpty();
  }

  private Operator seat(String... roles) {
    start("{bcrypt}$2a$x", roles);
    UserDetails user = login(NOON).loadUserByUsername(name);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    return new Access().current();
  }

  private OperatorLogin login(Instant now) {
    return new OperatorLogin(users, Clock.fixed(now, ZoneOffset.UTC));
  }

  private void start(@Nullable String hash, String... roles) {
    AccessSettings.First first = new AccessSettings.First(name, hash, List.of(roles));
    new FirstUser(users, new AccessSettings(data, first)).afterPropertiesSet();
  }

  private AuthenticationFailureBadCredentialsEvent wrongPassword() {
    return new AuthenticationFailureBadCredentialsEvent(
        UsernamePasswordAuthenticationToken.unauthenticated(name, "guess"),
        new BadCredentialsException("no"));
  }
}
