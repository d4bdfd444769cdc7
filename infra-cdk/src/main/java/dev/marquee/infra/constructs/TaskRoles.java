package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.config.Names;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ecr.IRepository;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/**
 * The two roles of a task: the agent's, which fetches images and writes logs, and the service's
 * own.
 */
final class TaskRoles extends Construct {

  private final Role execution;
  private final Role task;

  TaskRoles(
      Construct scope,
      String id,
      EnvironmentConfig config,
      String region,
      Application application,
      IRepository repository,
      String galleryPrefix) {
    super(scope, id);
    execution = role("Execution", Names.fixed(config, region, "ecs-execution"));
    repository.grantPull(execution);
    String gallery = Stack.of(this).formatArn(Arns.of("ecr", "repository", galleryPrefix + "/*"));
    execution.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(
                List.of(
                    "ecr:BatchCheckLayerAvailability",
                    "ecr:BatchGetImage",
                    "ecr:BatchImportUpstreamImage",
                    "ecr:CreateRepository",
                    "ecr:GetDownloadUrlForLayer"))
            .resources(List.of(gallery))
            .build());
    Policies.reviewed(
        execution,
        "Signing in to ECR has no resource; the pull-through folder's images are made on first use",
        "Resource::*",
        Policies.like("Resource::arn:.*:ecr:.*:repository/" + galleryPrefix + "/\\*"));
    task = role("Task", Names.fixed(config, region, "ecs-task"));
    application.permissions().forEach(task::addToPolicy);
    Policies.reviewed(task, "The pictures in the service's own bucket", Application.WILDCARD);
  }

  Role execution() {
    return execution;
  }

  Role task() {
    return task;
  }

  private Role role(String id, String name) {
    return Role.Builder.create(this, id)
        .roleName(name)
        .assumedBy(new ServicePrincipal("ecs-tasks.amazonaws.com"))
        .maxSessionDuration(Duration.hours(1))
        .build();
  }
}
