package dev.marquee.infra.stacks;

import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.constructs.Backups;
import dev.marquee.infra.constructs.Cache;
import dev.marquee.infra.constructs.CustomerKey;
import dev.marquee.infra.constructs.Database;
import dev.marquee.infra.constructs.ImageBucket;
import dev.marquee.infra.constructs.Published;
import dev.marquee.infra.constructs.Reviewed;
import dev.marquee.infra.constructs.SharedSecret;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/** Data: what would be missed. Everything here is kept, protected and backed up in prod. */
public final class DataStack extends Stack {

  private final Key key;
  private final Database database;
  private final Cache cache;
  private final Bucket images;
  private final ISecret tmdbToken;

  public DataStack(Construct scope, EnvironmentConfig config, String region, NetworkStack network) {
    super(scope, "Data", Plan.stateful(config, "database, cache, pictures, secrets, backups"));
    key = CustomerKey.create(this, config, "database, cache, pictures, secrets, backups");
    var groups = network.groups();
    database =
        new Database(this, "Database", config, region, network.vpc(), groups.database(), key);
    cache = new Cache(this, "Cache", config, network.vpc(), groups.cache(), key);
    images = ImageBucket.create(this, config, key);
    tmdbToken = tmdbToken(config, region);
    new Backups(this, "Backups", config, region, database.cluster(), key);

    new Published(this, config.name(), "database/jdbc-url", database.jdbcUrl());
    new Published(this, config.name(), "database/secret-arn", database.secretArn());
    new Published(this, config.name(), "cache/url", cache.url());
    new Published(this, config.name(), "cache/client-type", cache.clientType());
    new Published(
        this, config.name(), "cache/password-secret-arn", cache.password().getSecretArn());
    new Published(this, config.name(), "images/bucket", images.getBucketName());
    new Published(this, config.name(), "tmdb-token/secret-arn", tmdbToken.getSecretArn());
  }

  public Key key() {
    return key;
  }

  public Database database() {
    return database;
  }

  public Cache cache() {
    return cache;
  }

  public Bucket images() {
    return images;
  }

  public ISecret tmdbToken() {
    return tmdbToken;
  }

  private ISecret tmdbToken(EnvironmentConfig config, String region) {
    ISecret secret =
        SharedSecret.create(
            this,
            "tmdb-token",
            config,
            region,
            key,
            "TMDB's read access token; random until somebody puts the true one",
            SecretStringGenerator.builder().build());
    Reviewed.finding(secret, "SMG4", "TMDB gives the token, and nobody but TMDB can change it");
    return secret;
  }
}
