package dev.marquee.infra.constructs;

import dev.marquee.infra.config.Cidr;
import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.config.SubnetPlan;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.s3.IBucket;
import software.amazon.awscdk.services.secretsmanager.ISecret;

/**
 * What the service is told and what it may do, wherever it runs.
 *
 * @param publicUrl the address that visitors use
 * @param database the database's address and secret
 */
public record Application(
    EnvironmentConfig config,
    String publicUrl,
    Database database,
    Cache cache,
    IBucket images,
    ISecret tmdbToken,
    IKey key) {

  /** The wildcard in {@link #permissions()}, for the rules of AWS Solutions. */
  public static final String WILDCARD = Policies.like("Resource::.*Images.*/\\*");

  /** Environment variables; nothing of it is secret. docs/operations.md says what each means. */
  public Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    environment.put("MARQUEE_UPSTREAM", "tmdb");
    environment.put("MARQUEE_PUBLIC_URL", publicUrl);
    environment.put("MARQUEE_IMAGES_STORE", "s3");
    environment.put("MARQUEE_IMAGES_BUCKET", images.getBucketName());
    environment.put("MARQUEE_SECRETS_TMDB_TOKEN_ARN", tmdbToken.getSecretArn());
    environment.put("MARQUEE_SECRETS_DATABASE_ARN", database.secretArn());
    environment.put("MARQUEE_SECRETS_VALKEY_ARN", cache.password().getSecretArn());
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
    environment.put("QUARKUS_DATASOURCE_CREDENTIALS_PROVIDER", "database");
    environment.put("QUARKUS_DATASOURCE_CREDENTIALS_PROVIDER_NAME", "database-secret");
    environment.put("QUARKUS_REDIS_HOSTS", cache.url());
    environment.put("QUARKUS_REDIS_CLIENT_TYPE", cache.clientType());
    // Schedules of their own run the jobs.
    environment.put("MARQUEE_JOBS_ENABLED", "false");
    environment.put("MARQUEE_FLEET_REPLICAS", String.valueOf(config.service().leastTasks()));
    if (config.edge()) {
      // All visitors come from CloudFront's addresses; the firewall in front of it counts them.
      environment.put("MARQUEE_CLIENT_LIMIT_ENABLED", "false");
    } else {
      environment.put("MARQUEE_CLIENT_LIMIT_TRUSTED_PROXIES", loadBalancerNetworks());
    }
    return environment;
  }

  /** The permissions of the service's role: its bucket, its secrets, their key. */
  public List<PolicyStatement> permissions() {
    return List.of(
        allow(List.of("s3:GetObject", "s3:PutObject"), images.arnForObjects("*")),
        allow(List.of("s3:ListBucket"), images.getBucketArn()),
        PolicyStatement.Builder.create()
            .actions(List.of("secretsmanager:GetSecretValue"))
            .resources(
                List.of(
                    SharedSecret.readable(tmdbToken),
                    database.readableSecretArn(),
                    cache.password().getSecretArn()))
            .build(),
        allow(List.of("kms:Decrypt", "kms:GenerateDataKey"), key.getKeyArn()));
  }

  private String loadBalancerNetworks() {
    SubnetPlan plan = new SubnetPlan(config.network().cidr());
    return IntStream.range(0, config.network().zones())
        .mapToObj(plan::ofPublic)
        .map(Cidr::toString)
        .collect(Collectors.joining(","));
  }

  private static PolicyStatement allow(List<String> actions, String resource) {
    return PolicyStatement.Builder.create().actions(actions).resources(List.of(resource)).build();
  }
}
