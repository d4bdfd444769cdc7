package dev.marquee.infra.constructs;

/** The ports on which the parts meet. */
public final class Ports {

  /** Visitors' requests to the service. */
  public static final int SERVICE = 8080;

  /** The service's health and metrics; never public. */
  public static final int MANAGEMENT = 9000;

  public static final int POSTGRESQL = 5432;

  /** Valkey without servers has no other. */
  public static final int VALKEY = 6379;

  /** The second port of Valkey without servers, for reading. */
  public static final int VALKEY_READERS = 6380;

  /** Valkey on nodes: not the port that everyone tries first. */
  public static final int VALKEY_NODES = 6390;

  private Ports() {}
}
