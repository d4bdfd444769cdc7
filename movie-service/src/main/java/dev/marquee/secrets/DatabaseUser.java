package dev.marquee.secrets;

/** Who the database lets in. */
record DatabaseUser(String name, String password) {

  /** Without the password, so that no log can have it. */
  @Override
  public String toString() {
    return "DatabaseUser[" + name + ']';
  }
}
