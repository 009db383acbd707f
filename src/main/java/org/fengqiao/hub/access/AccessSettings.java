package org.fengqiao.hub.access;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first user of the operators' pages.
 *
 * @param data folder of everything the hub keeps
 * @param operator who it is
 */
@ConfigurationProperties("hub")
record AccessSettings(@DefaultValue("data") Path data, @DefaultValue First operator) {

  /**
   * Who may log in at the first start.
   *
   * @param user name
   * @param passwordHash {@code {bcrypt}…}; absent: made at the first start
   * @param roles what the first user is
   */
  record First(
      @DefaultValue("operator") String user,
      @Nullable String passwordHash,
      @DefaultValue({"admin", "operator", "repairer", "auditor"}) List<String> roles) {

    /** Never the hash. */
    @Override
    public String toString() {
      return "First[" + user + "]";
    }
  }
}
