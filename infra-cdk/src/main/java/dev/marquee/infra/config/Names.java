package dev.marquee.infra.config;

/** The names that other systems know: the service's, and what begins with the environment's. */
public final class Names {

  public static final String SERVICE = "movie-service";

  private Names() {}

  /** The prefix of every fixed name of an environment: roles, clusters, repositories' tags. */
  public static String fixed(String environment, String what) {
    return "marquee-" + environment + "-" + what;
  }

  /** The same for what an account has only once, but each region of an environment needs. */
  public static String fixed(EnvironmentConfig config, String region, String what) {
    String name = fixed(config.name(), what);
    return config.isPrimary(region) ? name : name + "-" + region;
  }

  /** The name of the Kubernetes cluster, which {@code k8s/platform} knows. */
  public static String cluster(String environment) {
    return "marquee-" + environment;
  }

  /** The Kubernetes namespace of the service, as {@code k8s/platform/namespaces} has it. */
  public static String namespace(String environment) {
    return SERVICE + "-" + environment;
  }

  /** Where the pipeline finds what it needs. */
  public static String parameter(String environment, String what) {
    return "/marquee/" + environment + "/" + what;
  }
}
