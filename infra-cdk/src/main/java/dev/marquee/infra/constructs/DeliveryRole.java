package dev.marquee.infra.constructs;

import dev.marquee.infra.config.Names;

/** The roles of people and pipelines, whose names are fixed so that nobody has to be told them. */
public enum DeliveryRole {
  /** Reads what is deployed, to say what a change would change. */
  DIFF("diff"),
  /** Deploys the stacks. */
  INFRASTRUCTURE("infra-deploy"),
  /** Pushes images. */
  IMAGES("image-push"),
  /** Reads images, to look at them and to take them on to production. */
  IMAGE_READER("image-pull"),
  /** Deploys the service, to ECS and into its namespace. */
  APPLICATION("app-deploy"),
  /** Looks at the cluster and at logs; for people. */
  VIEWER("viewer");

  private final String label;

  DeliveryRole(String label) {
    this.label = label;
  }

  public String fixedName(String environment) {
    return Names.fixed(environment, label);
  }
}
