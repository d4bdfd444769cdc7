package dev.marquee.infra.constructs;

import dev.marquee.infra.config.CacheConfig;
import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.config.Names;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.elasticache.CfnParameterGroup;
import software.amazon.awscdk.services.elasticache.CfnReplicationGroup;
import software.amazon.awscdk.services.elasticache.CfnServerlessCache;
import software.amazon.awscdk.services.elasticache.CfnSubnetGroup;
import software.amazon.awscdk.services.elasticache.CfnUser;
import software.amazon.awscdk.services.elasticache.CfnUserGroup;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/**
 * Valkey, which the replicas share: without servers, or a primary with replicas in other zones.
 * Always encrypted, always with a user who may use this service's keys only. Nothing in it need
 * survive, so it is neither backed up nor retained.
 */
public final class Cache extends Construct {

  private static final String USER = "marquee";

  private final Secret password;
  private final String url;
  private final String name;
  private final String clientType;

  public Cache(
      Construct scope,
      String id,
      EnvironmentConfig config,
      IVpc vpc,
      ISecurityGroup group,
      IKey key) {
    super(scope, id);
    password =
        Secret.Builder.create(this, "Password")
            .description("The password of the cache's user " + USER)
            .encryptionKey(key)
            .generateSecretString(
                SecretStringGenerator.builder().passwordLength(64).excludePunctuation(true).build())
            .build();
    Reviewed.finding(
        password,
        "SMG4",
        "ElastiCache changes no passwords by itself, and what the cache holds is public");
    name = Names.fixed(config.name(), "cache");
    CfnUserGroup users = users(config.name());
    List<String> subnets = vpc.selectSubnets(Tier.DATA.subnets()).getSubnetIds();
    List<String> groups = List.of(group.getSecurityGroupId());
    String address =
        config.cache().kind() == CacheConfig.Kind.SERVERLESS
            ? serverless(config.cache(), users, subnets, groups, key)
            : nodes(config.cache(), users, subnets, groups, key);
    clientType = config.cache().kind() == CacheConfig.Kind.SERVERLESS ? "cluster" : "standalone";
    url = "rediss://" + USER + "@" + address;
  }

  /** Where it is, as {@code QUARKUS_REDIS_HOSTS}. */
  public String url() {
    return url;
  }

  /** As {@code QUARKUS_REDIS_CLIENT_TYPE}: Valkey without servers speaks as a cluster does. */
  public String clientType() {
    return clientType;
  }

  public Secret password() {
    return password;
  }

  /** The name that its metrics carry. */
  public String name() {
    return name;
  }

  private CfnUserGroup users(String environment) {
    CfnUser user =
        CfnUser.Builder.create(this, "User")
            .engine("valkey")
            .userId(Names.fixed(environment, "cache-user"))
            .userName(USER)
            .accessString("on ~marquee:* &marquee:* +@all -@admin -@dangerous")
            .authenticationMode(
                Map.of(
                    "Type",
                    "password",
                    "Passwords",
                    List.of(password.getSecretValue().unsafeUnwrap())))
            .build();
    return CfnUserGroup.Builder.create(this, "Users")
        .engine("valkey")
        .userGroupId(Names.fixed(environment, "cache-users"))
        .userIds(List.of(user.getRef()))
        .build();
  }

  private String serverless(
      CacheConfig cache, CfnUserGroup users, List<String> subnets, List<String> groups, IKey key) {
    CfnServerlessCache serverless =
        CfnServerlessCache.Builder.create(this, "Serverless")
            .serverlessCacheName(name)
            .engine("valkey")
            .majorEngineVersion("8")
            .subnetIds(List.copyOf(subnets))
            .securityGroupIds(List.copyOf(groups))
            .userGroupId(users.getRef())
            .kmsKeyId(key.getKeyId())
            .cacheUsageLimits(
                CfnServerlessCache.CacheUsageLimitsProperty.builder()
                    .dataStorage(
                        CfnServerlessCache.DataStorageProperty.builder()
                            .maximum(cache.mostGigabytes())
                            .unit("GB")
                            .build())
                    .build())
            .build();
    return serverless.getAttrEndpointAddress() + ":" + serverless.getAttrEndpointPort();
  }

  private String nodes(
      CacheConfig cache, CfnUserGroup users, List<String> subnets, List<String> groups, IKey key) {
    CfnSubnetGroup subnetGroup =
        CfnSubnetGroup.Builder.create(this, "Subnets")
            .description("The data subnets")
            .subnetIds(subnets)
            .build();
    CfnParameterGroup parameters =
        CfnParameterGroup.Builder.create(this, "Parameters")
            .cacheParameterGroupFamily("valkey8")
            .description("A full cache drops what was used least recently")
            .properties(Map.of("maxmemory-policy", "allkeys-lru"))
            .build();
    CfnReplicationGroup nodes =
        CfnReplicationGroup.Builder.create(this, "Nodes")
            .replicationGroupId(name)
            .replicationGroupDescription("What the replicas of the service share")
            .engine("valkey")
            .engineVersion("8.0")
            .cacheNodeType(cache.nodeType())
            .numNodeGroups(1)
            .replicasPerNodeGroup(cache.replicas())
            .multiAzEnabled(true)
            .automaticFailoverEnabled(true)
            .transitEncryptionEnabled(true)
            .transitEncryptionMode("required")
            .atRestEncryptionEnabled(true)
            .kmsKeyId(key.getKeyId())
            .userGroupIds(List.of(users.getRef()))
            .cacheParameterGroupName(parameters.getRef())
            .cacheSubnetGroupName(subnetGroup.getRef())
            .securityGroupIds(groups)
            .port(Ports.VALKEY_NODES)
            .autoMinorVersionUpgrade(true)
            .build();
    Reviewed.finding(nodes, "AEC6", "A user of its own with a password, not the one token for all");
    return nodes.getAttrPrimaryEndPointAddress() + ":" + nodes.getAttrPrimaryEndPointPort();
  }
}
