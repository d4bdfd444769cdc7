package dev.marquee.infra;

import static dev.marquee.infra.Resources.has;
import static dev.marquee.infra.Resources.like;
import static dev.marquee.infra.Resources.properties;
import static dev.marquee.infra.Resources.resources;
import static dev.marquee.infra.Resources.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.assertions.Match;

/**
 * Data: the database, the pictures, the secrets and their backups. The cache: {@link CacheTest}.
 */
class DataTest {

  private static final String CLUSTER = "AWS::RDS::DBCluster";
  private static final String INSTANCE = "AWS::RDS::DBInstance";

  @ParameterizedTest
  @CsvSource({"dev, 0, 2", "prod, 0.5, 8"})
  void serverlessDatabase_scalesBetweenTheConfiguredCapacities(
      String variant, double least, double most) {
    var stack = Variant.of(variant).stack("Data");
    has(
        stack,
        CLUSTER,
        Map.of(
            "Engine",
            "aurora-postgresql",
            "ServerlessV2ScalingConfiguration",
            Map.of("MinCapacity", least, "MaxCapacity", most)));
    stack.allResourcesProperties(INSTANCE, Map.of("DBInstanceClass", "db.serverless"));
  }

  @ParameterizedTest
  @CsvSource({"ecs, db.t4g.medium", "regions, db.r7g.large"})
  void provisionedDatabase_hasTheConfiguredInstances(String variant, String type) {
    var stack = Variant.of(variant).stack("Data");
    stack.allResourcesProperties(INSTANCE, Map.of("DBInstanceClass", type));
    has(stack, CLUSTER, Map.of("ServerlessV2ScalingConfiguration", Match.absent()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod", "ecs", "eks", "regions"})
  void database_hasAWriterAndAReader(String variant) {
    Variant.of(variant).stack("Data").resourceCountIs(INSTANCE, 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod", "ecs", "eks", "regions"})
  void database_isEncryptedAndKnowsIamUsersAndTls(String variant) {
    var stack = Variant.of(variant).stack("Data");
    has(stack, CLUSTER, Map.of("StorageEncrypted", true, "EnableIAMDatabaseAuthentication", true));
    has(
        stack,
        "AWS::RDS::DBClusterParameterGroup",
        Map.of("Parameters", like(Map.of("rds.force_ssl", "1"))));
  }

  @Test
  void database_standsInDataSubnetsOfAllZones() {
    assertThat(properties(Variant.of("dev").template("Data"), "AWS::RDS::DBSubnetGroup"))
        .singleElement()
        .satisfies(
            group ->
                assertThat(group.path("SubnetIds"))
                    .hasSize(2)
                    .allSatisfy(id -> assertThat(id.toString()).contains("DataSubnet")));
  }

  @ParameterizedTest
  @CsvSource({"dev, 7, false, Delete", "prod, 35, true, Snapshot"})
  void database_isKeptAsTheEnvironmentNeeds(
      String variant, int backupDays, boolean protectedFromDeletion, String onRemoval) {
    Variant.of(variant)
        .stack("Data")
        .hasResource(
            CLUSTER,
            Map.of(
                "DeletionPolicy",
                onRemoval,
                "Properties",
                like(
                    Map.of(
                        "BackupRetentionPeriod", backupDays,
                        "DeletionProtection", protectedFromDeletion))));
  }

  @Test
  void databasePassword_isManagedAndRotatedByRds() {
    has(
        Variant.of("prod").stack("Data"),
        CLUSTER,
        Map.of("ManageMasterUserPassword", true, "MasterUserPassword", Match.absent()));
  }

  @Test
  void globalDatabase_isFoundedByThePrimaryAndFollowedByOthers() {
    Variant variant = Variant.of("regions");
    has(
        variant.stack("Data"),
        "AWS::RDS::GlobalCluster",
        Map.of("GlobalClusterIdentifier", "marquee-prod-global", "DeletionProtection", true));
    var follower = variant.stack("Data", "eu-west-1");
    follower.resourceCountIs("AWS::RDS::GlobalCluster", 0);
    has(
        follower,
        CLUSTER,
        Map.of(
            "GlobalClusterIdentifier",
            "marquee-prod-global",
            "EnableGlobalWriteForwarding",
            true,
            "MasterUsername",
            Match.absent(),
            "MasterUserPassword",
            Match.absent()));
  }

  @Test
  void globalDatabasePassword_isRotatedAndReplicated() {
    var stack = Variant.of("regions").stack("Data");
    has(
        stack,
        "AWS::SecretsManager::RotationSchedule",
        Map.of("HostedRotationLambda", like(Map.of("RotationType", "PostgreSQLSingleUser"))));
    has(
        stack,
        "AWS::SecretsManager::Secret",
        Map.of(
            "Name",
            "marquee/prod/database",
            "ReplicaRegions",
            with(Map.of("Region", "eu-west-1"))));
  }

  @Test
  void withoutTheSwitch_thereIsNoGlobalDatabase() {
    Variant.of("prod").stack("Data").resourceCountIs("AWS::RDS::GlobalCluster", 0);
  }

  @Test
  void pictures_arePrivateVersionedEncryptedAndExpire() {
    var stack = Variant.of("dev").stack("Data");
    has(
        stack,
        "AWS::S3::Bucket",
        Map.of(
            "BucketEncryption", Match.objectLike(Map.of()),
            "VersioningConfiguration", Map.of("Status", "Enabled"),
            "PublicAccessBlockConfiguration",
                Map.of(
                    "BlockPublicAcls", true,
                    "BlockPublicPolicy", true,
                    "IgnorePublicAcls", true,
                    "RestrictPublicBuckets", true),
            "LifecycleConfiguration",
                Map.of("Rules", with(like(Map.of("ExpirationInDays", 180))))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod", "ecs", "eks", "regions"})
  void everyBucket_isReachedByTlsOnly(String variant) {
    Variant.of(variant)
        .templates()
        .forEach(
            (path, template) ->
                resources(template, "AWS::S3::Bucket")
                    .keySet()
                    .forEach(id -> assertThat(deniesPlainText(template, id)).as(path).isTrue()));
  }

  @Test
  void tmdbToken_isASecretUnderOurKey() {
    assertThat(resources(Variant.of("dev").template("Data"), "AWS::SecretsManager::Secret"))
        .hasEntrySatisfying(
            "tmdbtokenACC9F14B",
            secret -> assertThat(secret.path("Properties").has("KmsKeyId")).isTrue());
  }

  @Test
  void backups_coverDatabaseAndTaggedVolumes() {
    has(
        Variant.of("prod").stack("Data"),
        "AWS::Backup::BackupSelection",
        Map.of(
            "BackupSelection",
            like(
                Map.of(
                    "Resources",
                    Match.anyValue(),
                    "ListOfTags",
                    with(
                        like(
                            Map.of(
                                "ConditionKey", "marquee-backup", "ConditionValue", "prod")))))));
  }

  @Test
  void backups_areDailyAndInProdMonthlyInAProtectedVault() {
    assertThat(backupRules("dev")).containsExactly("Daily");
    assertThat(backupRules("prod")).containsExactly("Daily", "Monthly");
    has(
        Variant.of("prod").stack("Data"),
        "AWS::Backup::BackupVault",
        Map.of(
            "EncryptionKeyArn", Match.anyValue(),
            "AccessPolicy",
                like(
                    Map.of(
                        "Statement",
                        with(
                            like(
                                Map.of(
                                    "Effect",
                                    "Deny",
                                    "Action",
                                    with("backup:DeleteRecoveryPoint"))))))));
  }

  @Test
  void backups_areCopiedToOtherRegions() {
    assertThat(plan("regions").toString()).contains("eu-west-1").contains("marquee-prod-vault");
    assertThat(plan("prod").toString()).doesNotContain("DestinationBackupVaultArn");
  }

  private static List<String> backupRules(String variant) {
    return plan(variant)
        .path("BackupPlanRule")
        .valueStream()
        .map(rule -> rule.path("RuleName").asText())
        .toList();
  }

  private static JsonNode plan(String variant) {
    return properties(Variant.of(variant).template("Data"), "AWS::Backup::BackupPlan")
        .getFirst()
        .path("BackupPlan");
  }

  private static boolean deniesPlainText(JsonNode template, String bucket) {
    return properties(template, "AWS::S3::BucketPolicy").stream()
        .filter(policy -> policy.path("Bucket").path("Ref").asText().equals(bucket))
        .flatMap(policy -> policy.path("PolicyDocument").path("Statement").valueStream())
        .anyMatch(
            statement ->
                statement.path("Effect").asText().equals("Deny")
                    && statement
                        .path("Condition")
                        .path("Bool")
                        .path("aws:SecureTransport")
                        .asText()
                        .equals("false"));
  }
}
