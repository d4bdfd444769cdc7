package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/** A bucket that AWS services write access logs to; they are kept as long as logs are. */
public final class LogBucket {

  private LogBucket() {}

  public static Bucket create(Construct scope, String id, EnvironmentConfig config) {
    Bucket bucket =
        Bucket.Builder.create(scope, id)
            // Load balancers cannot write to a bucket with a key of one's own.
            .encryption(BucketEncryption.S3_MANAGED)
            .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
            .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
            .enforceSsl(true)
            .versioned(true)
            .lifecycleRules(
                List.of(
                    LifecycleRule.builder()
                        .expiration(Duration.days(config.production() ? 90 : 14))
                        .noncurrentVersionExpiration(Duration.days(1))
                        .build()))
            .removalPolicy(config.production() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
            .build();
    Reviewed.finding(bucket, "S1", "It holds access logs; logging access to them has no end");
    return bucket;
  }
}
