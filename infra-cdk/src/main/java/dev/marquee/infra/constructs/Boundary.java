package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.config.Names;
import java.util.List;
import software.amazon.awscdk.services.iam.IManagedPolicy;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PermissionsBoundary;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/**
 * The most that any role of the application or of the pipeline may do, whatever its policies say:
 * nothing of IAM but passing roles to ECS, nothing that deletes data.
 */
public final class Boundary {

  private static final List<String> ACTIONS =
      List.of(
          "cloudformation:Describe*",
          "cloudformation:Get*",
          "cloudformation:List*",
          "cloudwatch:Describe*",
          "cloudwatch:Get*",
          "cloudwatch:List*",
          "ecr:BatchCheckLayerAvailability",
          "ecr:BatchGetImage",
          "ecr:BatchImportUpstreamImage",
          "ecr:CompleteLayerUpload",
          "ecr:CreateRepository",
          "ecr:DescribeImages",
          "ecr:DescribeImageScanFindings",
          "ecr:GetAuthorizationToken",
          "ecr:GetDownloadUrlForLayer",
          "ecr:InitiateLayerUpload",
          "ecr:PutImage",
          "ecr:UploadLayerPart",
          "ecs:Describe*",
          "ecs:ListTasks",
          "ecs:RegisterTaskDefinition",
          "ecs:RunTask",
          "ecs:TagResource",
          "ecs:UpdateService",
          "eks:DescribeCluster",
          "iam:PassRole",
          "kms:Decrypt",
          "kms:GenerateDataKey",
          "logs:CreateLogStream",
          "logs:Describe*",
          "logs:FilterLogEvents",
          "logs:GetLogEvents",
          "logs:PutLogEvents",
          "s3:GetObject",
          "s3:ListBucket",
          "s3:PutObject",
          "secretsmanager:DescribeSecret",
          "secretsmanager:GetSecretValue",
          "ssm:GetParameter",
          "ssm:GetParameters",
          "ssm:GetParametersByPath",
          "ssm:PutParameter",
          "sts:AssumeRole");

  private Boundary() {}

  /** Makes the policy; once in an account. */
  public static void create(Construct scope, EnvironmentConfig config) {
    ManagedPolicy policy =
        ManagedPolicy.Builder.create(scope, "Boundary")
            .managedPolicyName(name(config))
            .description("The most that roles of Marquee's application and pipeline may do")
            .statements(
                List.of(
                    PolicyStatement.Builder.create()
                        .actions(ACTIONS)
                        .resources(List.of("*"))
                        .build()))
            .build();
    Reviewed.finding(
        policy,
        "IAM5",
        "A boundary grants nothing: what a role may do to which resource, its own policies say",
        "Resource::*",
        "Action::cloudformation:Describe*",
        "Action::cloudformation:Get*",
        "Action::cloudformation:List*",
        "Action::cloudwatch:Describe*",
        "Action::cloudwatch:Get*",
        "Action::cloudwatch:List*",
        "Action::ecs:Describe*",
        "Action::logs:Describe*");
  }

  /** Bounds every role in {@code scope}. */
  public static void around(Construct scope, EnvironmentConfig config) {
    IManagedPolicy policy =
        ManagedPolicy.fromManagedPolicyName(scope, "PermissionsBoundary", name(config));
    PermissionsBoundary.of(scope).apply(policy);
  }

  private static String name(EnvironmentConfig config) {
    return Names.fixed(config.name(), "boundary");
  }
}
