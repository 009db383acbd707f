package org.fengqiao.hub.access;

/** What is set as the hash of the first user's password is none. */
class PasswordHashUnusable extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  PasswordHashUnusable() {
    super(
        "hub.operator.password-hash 必须形如 {bcrypt}$2a$10$…，请更正或留空 / must look like"
            + " {bcrypt}$2a$10$…: correct it, or leave it empty");
  }
}
