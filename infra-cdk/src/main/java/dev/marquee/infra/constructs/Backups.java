package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.config.Names;
import java.util.List;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.backup.BackupPlan;
import software.amazon.awscdk.services.backup.BackupPlanCopyActionProps;
import software.amazon.awscdk.services.backup.BackupPlanRule;
import software.amazon.awscdk.services.backup.BackupPlanRuleProps;
import software.amazon.awscdk.services.backup.BackupResource;
import software.amazon.awscdk.services.backup.BackupSelection;
import software.amazon.awscdk.services.backup.BackupSelectionOptions;
import software.amazon.awscdk.services.backup.BackupVault;
import software.amazon.awscdk.services.events.CronOptions;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.rds.DatabaseCluster;
import software.constructs.Construct;

/**
 * Copies in a vault of the database and of every EBS volume with the tag {@link #TAG}, besides
 * Aurora's own point-in-time recovery: every day, in prod every month too, and in each other
 * region.
 */
public final class Backups extends Construct {

  /** The tag that volumes carry which are to be backed up; its value is the environment's name. */
  public static final String TAG = "marquee-backup";

  public Backups(
      Construct scope,
      String id,
      EnvironmentConfig config,
      String region,
      DatabaseCluster database,
      IKey key) {
    super(scope, id);
    String name = Names.fixed(config.name(), "vault");
    BackupVault vault =
        BackupVault.Builder.create(this, "Vault")
            .backupVaultName(name)
            .encryptionKey(key)
            .blockRecoveryPointDeletion(config.production())
            .removalPolicy(config.production() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
            .build();
    BackupPlan plan = BackupPlan.Builder.create(this, "Plan").backupVault(vault).build();
    List<BackupPlanCopyActionProps> copies =
        config.regions().stream()
            .filter(other -> config.isPrimary(region) && !other.equals(region))
            .map(other -> copyTo(other, name))
            .toList();
    plan.addRule(rule("Daily", "*", Duration.days(config.production() ? 35 : 7), copies));
    if (config.production()) {
      plan.addRule(rule("Monthly", "1", Duration.days(365), copies));
    }
    BackupSelection selection =
        plan.addSelection(
            "Everything",
            BackupSelectionOptions.builder()
                .resources(
                    List.of(
                        BackupResource.fromRdsDatabaseCluster(database),
                        BackupResource.fromTag(TAG, config.name())))
                .build());
    Reviewed.finding(
        selection.getNode().findChild("Role"),
        "IAM4",
        "What AWS Backup needs to copy a resource is AWS' to say",
        Reviewed.AWS_POLICY + "service-role/AWSBackupServiceRolePolicyForBackup");
  }

  private static BackupPlanRule rule(
      String name, String day, Duration kept, List<BackupPlanCopyActionProps> copies) {
    return new BackupPlanRule(
        BackupPlanRuleProps.builder()
            .ruleName(name)
            .scheduleExpression(
                Schedule.cron(CronOptions.builder().day(day).hour("7").minute("0").build()))
            .startWindow(Duration.hours(1))
            .completionWindow(Duration.hours(4))
            .deleteAfter(kept)
            .copyActions(copies)
            .build());
  }

  private BackupPlanCopyActionProps copyTo(String region, String vault) {
    String arn =
        Stack.of(this)
            .formatArn(
                ArnComponents.builder()
                    .service("backup")
                    .region(region)
                    .resource("backup-vault")
                    .resourceName(vault)
                    .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
                    .build());
    return BackupPlanCopyActionProps.builder()
        .destinationBackupVault(BackupVault.fromBackupVaultArn(this, "CopyTo-" + region, arn))
        .deleteAfter(Duration.days(35))
        .build();
  }
}
