package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/** Where pictures are kept. TMDB's terms allow six months. */
public final class ImageBucket {

  private ImageBucket() {}

  public static Bucket create(Construct scope, EnvironmentConfig config, IKey key) {
    return Bucket.Builder.create(scope, "Images")
        .encryption(BucketEncryption.KMS)
        .encryptionKey(key)
        .bucketKeyEnabled(true)
        .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
        .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
        .enforceSsl(true)
        .versioned(true)
        .lifecycleRules(
            List.of(
                LifecycleRule.builder()
                    .expiration(Duration.days(180))
                    .noncurrentVersionExpiration(Duration.days(7))
                    .abortIncompleteMultipartUploadAfter(Duration.days(1))
                    .build()))
        .serverAccessLogsBucket(LogBucket.create(scope, "ImagesLog", config))
        .removalPolicy(config.production() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
        .build();
  }
}
