package dev.marquee.infra.config;

/** Where the one image runs. */
public enum Target {
  ECS,
  EKS,
  BOTH;

  public boolean hasEcs() {
    return this != EKS;
  }

  public boolean hasEks() {
    return this != ECS;
  }
}
