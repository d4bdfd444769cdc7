package dev.marquee.infra.stacks;

import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.config.Names;
import dev.marquee.infra.constructs.CustomerKey;
import dev.marquee.infra.constructs.Published;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ecr.CfnPullThroughCacheRule;
import software.amazon.awscdk.services.ecr.CfnRegistryScanningConfiguration;
import software.amazon.awscdk.services.ecr.CfnReplicationConfiguration;
import software.amazon.awscdk.services.ecr.LifecycleRule;
import software.amazon.awscdk.services.ecr.Repository;
import software.amazon.awscdk.services.ecr.RepositoryEncryption;
import software.amazon.awscdk.services.ecr.TagMutability;
import software.amazon.awscdk.services.ecr.TagStatus;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.ssm.StringParameter;
import software.constructs.Construct;

/** Registry: the services' images, and other people's images kept near. */
public final class RegistryStack extends Stack {

  /** The folder of images that come from AWS' public gallery. */
  public static final String PUBLIC_GALLERY = "public-ecr";

  /**
   * What the registry counts for each image: the list of its platforms, both of them, the
   * signature, and the attestations of how it was built and what is in it.
   */
  private static final int MANIFESTS = 6;

  private static final Map<String, String> UPSTREAMS =
      Map.of(PUBLIC_GALLERY, "public.ecr.aws", "kubernetes", "registry.k8s.io");

  private final Map<String, Repository> repositories = new HashMap<>();

  public RegistryStack(Construct scope, EnvironmentConfig config, String region) {
    super(scope, "Registry", Plan.stateful(config, "container images"));
    Key key = CustomerKey.create(this, config, "container images");
    for (String service : config.registry().services()) {
      repositories.put(service, repository(service, key, config));
    }
    UPSTREAMS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(upstream -> pullThrough(upstream.getKey(), upstream.getValue()));
    if (config.registry().enhancedScanning()) {
      scanContinuously();
    }
    if (config.isPrimary(region) && config.regions().size() > 1) {
      replicate(config.regions().subList(1, config.regions().size()));
    }
  }

  public Repository repository() {
    return Objects.requireNonNull(repositories.get(Names.SERVICE));
  }

  private Repository repository(String service, Key key, EnvironmentConfig config) {
    Repository repository =
        Repository.Builder.create(this, service)
            .repositoryName("marquee/" + service)
            .imageTagMutability(TagMutability.IMMUTABLE)
            .imageScanOnPush(true)
            .encryption(RepositoryEncryption.KMS)
            .encryptionKey(key)
            .lifecycleRules(
                List.of(
                    LifecycleRule.builder()
                        .rulePriority(1)
                        .description("Untagged images")
                        .tagStatus(TagStatus.UNTAGGED)
                        .maxImageAge(Duration.days(1))
                        .build(),
                    LifecycleRule.builder()
                        .rulePriority(2)
                        .description("All but the newest images")
                        .tagStatus(TagStatus.ANY)
                        .maxImageCount(MANIFESTS * config.registry().keepImages())
                        .build()))
            .removalPolicy(config.production() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
            .emptyOnDelete(!config.production())
            .build();
    new Published(this, config.name(), service + "/repository", repository.getRepositoryUri());
    // Which image runs: the pipeline writes the digest here, and every deployment reads it.
    StringParameter.Builder.create(this, service + "-Digest")
        .parameterName(Names.parameter(config.name(), service + "/digest"))
        .description("The digest of the image that runs; written by the pipeline")
        .stringValue("none")
        .build();
    return repository;
  }

  private void pullThrough(String prefix, String upstream) {
    CfnPullThroughCacheRule.Builder.create(this, "PullThrough-" + prefix)
        .ecrRepositoryPrefix(prefix)
        .upstreamRegistryUrl(upstream)
        .build();
  }

  private void scanContinuously() {
    CfnRegistryScanningConfiguration.Builder.create(this, "Scanning")
        .scanType("ENHANCED")
        .rules(
            List.of(
                CfnRegistryScanningConfiguration.ScanningRuleProperty.builder()
                    .scanFrequency("CONTINUOUS_SCAN")
                    .repositoryFilters(
                        List.of(
                            CfnRegistryScanningConfiguration.RepositoryFilterProperty.builder()
                                .filter("marquee/*")
                                .filterType("WILDCARD")
                                .build()))
                    .build()))
        .build();
  }

  private void replicate(List<String> regions) {
    CfnReplicationConfiguration.Builder.create(this, "Replication")
        .replicationConfiguration(
            CfnReplicationConfiguration.ReplicationConfigurationProperty.builder()
                .rules(
                    List.of(
                        CfnReplicationConfiguration.ReplicationRuleProperty.builder()
                            .destinations(
                                regions.stream()
                                    .map(this::destination)
                                    .<Object>map(d -> d)
                                    .toList())
                            .repositoryFilters(
                                List.of(
                                    CfnReplicationConfiguration.RepositoryFilterProperty.builder()
                                        .filter("marquee/")
                                        .filterType("PREFIX_MATCH")
                                        .build()))
                            .build()))
                .build())
        .build();
  }

  private CfnReplicationConfiguration.ReplicationDestinationProperty destination(String region) {
    return CfnReplicationConfiguration.ReplicationDestinationProperty.builder()
        .region(region)
        .registryId(getAccount())
        .build();
  }
}
