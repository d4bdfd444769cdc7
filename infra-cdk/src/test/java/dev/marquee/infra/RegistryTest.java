package dev.marquee.infra;

import static dev.marquee.infra.Resources.has;
import static dev.marquee.infra.Resources.like;
import static dev.marquee.infra.Resources.text;
import static dev.marquee.infra.Resources.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Registry: images that nobody changes, scanned, encrypted, and not kept for ever. */
class RegistryTest {

  private static final String REPOSITORY = "AWS::ECR::Repository";

  @Test
  void repository_isImmutableScannedAndEncrypted() {
    has(
        Variant.of("dev").stack("Registry"),
        REPOSITORY,
        Map.of(
            "RepositoryName",
            "marquee/movie-service",
            "ImageTagMutability",
            "IMMUTABLE",
            "ImageScanningConfiguration",
            Map.of("ScanOnPush", true),
            "EncryptionConfiguration",
            like(Map.of("EncryptionType", "KMS"))));
  }

  @Test
  void lifecycle_keepsTheNewestAndDropsUntagged() {
    // Six manifests each: list, two platforms, signature, two attestations.
    for (var kept : Map.of("dev", 60, "prod", 180).entrySet()) {
      has(
          Variant.of(kept.getKey()).stack("Registry"),
          REPOSITORY,
          Map.of(
              "LifecyclePolicy",
              Map.of(
                  "LifecyclePolicyText",
                  text(
                      ".*untagged.*sinceImagePushed.*imageCountMoreThan\",\"countNumber\":"
                          + kept.getValue()
                          + ".*"))));
    }
  }

  @Test
  void services_haveOneRepositoryEach() {
    Variant.of("dev").stack("Registry").resourceCountIs(REPOSITORY, 1);
    Variant.of("regions").stack("Registry").resourceCountIs(REPOSITORY, 2);
  }

  @Test
  void key_isRotated() {
    has(Variant.of("dev").stack("Registry"), "AWS::KMS::Key", Map.of("EnableKeyRotation", true));
  }

  @Test
  void baseImages_arePulledThrough() {
    var stack = Variant.of("dev").stack("Registry");
    for (String upstream : List.of("public.ecr.aws", "registry.k8s.io")) {
      has(stack, "AWS::ECR::PullThroughCacheRule", Map.of("UpstreamRegistryUrl", upstream));
    }
  }

  @Test
  void enhancedScanning_isThereBySwitch() {
    String scanning = "AWS::ECR::RegistryScanningConfiguration";
    has(Variant.of("regions").stack("Registry"), scanning, Map.of("ScanType", "ENHANCED"));
    Variant.of("dev").stack("Registry").resourceCountIs(scanning, 0);
  }

  @Test
  void images_areReplicatedFromThePrimaryToTheOtherRegions() {
    String replication = "AWS::ECR::ReplicationConfiguration";
    has(
        Variant.of("regions").stack("Registry"),
        replication,
        Map.of(
            "ReplicationConfiguration",
            Map.of(
                "Rules",
                with(like(Map.of("Destinations", with(like(Map.of("Region", "eu-west-1")))))))));
    Variant.of("regions").stack("Registry", "eu-west-1").resourceCountIs(replication, 0);
    Variant.of("prod").stack("Registry").resourceCountIs(replication, 0);
  }

  @Test
  void pipeline_isToldTheRepositoryAndTellsTheDigest() {
    var stack = Variant.of("dev").stack("Registry");
    for (String name : List.of("repository", "digest")) {
      has(stack, "AWS::SSM::Parameter", Map.of("Name", "/marquee/dev/movie-service/" + name));
    }
  }
}
