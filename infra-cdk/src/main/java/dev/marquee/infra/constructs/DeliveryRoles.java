package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.config.Environments;
import dev.marquee.infra.config.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.AccountRootPrincipal;
import software.amazon.awscdk.services.iam.IPrincipal;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.PrincipalWithConditions;
import software.amazon.awscdk.services.iam.Role;
import software.constructs.Construct;

/** The {@link DeliveryRole}s: who may take each, and what each may do, for an hour at a time. */
public final class DeliveryRoles extends Construct {

  private final EnvironmentConfig config;

  public DeliveryRoles(Construct scope, String id, EnvironmentConfig config) {
    super(scope, id);
    this.config = config;
    GitHub github = new GitHub(this, "GitHub", config.delivery());
    String environment = "environment:" + config.name();
    String branch = "ref:refs/heads/" + config.delivery().branch();

    Role diff = role(DeliveryRole.DIFF, github.workflow("pull_request", branch));
    allow(diff, List.of("cloudformation:DescribeStacks", "cloudformation:GetTemplate"), stacks());
    allow(diff, List.of("sts:AssumeRole"), bootstrap("lookup-role"));
    reviewed(diff, stackWildcard(), bootstrapWildcard("lookup-role"));

    Role infrastructure = role(DeliveryRole.INFRASTRUCTURE, github.workflow(environment));
    List<String> steps = List.of("deploy-role", "file-publishing-role", "lookup-role");
    steps.forEach(step -> allow(infrastructure, List.of("sts:AssumeRole"), bootstrap(step)));
    allow(infrastructure, List.of("eks:DescribeCluster"), cluster());
    allow(infrastructure, List.of("ssm:GetParameter", "ssm:GetParametersByPath"), parameters());
    List<String> wildcards =
        new ArrayList<>(steps.stream().map(DeliveryRoles::bootstrapWildcard).toList());
    wildcards.add(clusterWildcard());
    wildcards.add(parameterWildcard());
    reviewed(infrastructure, wildcards.toArray(String[]::new));

    // Production builds nothing: its images are copied there by the deployment that was approved.
    images(role(DeliveryRole.IMAGES, github.workflow(config.production() ? environment : branch)));
    if (!config.production()) {
      List<String> readers = new ArrayList<>(List.of(branch));
      Environments.NAMES.forEach(name -> readers.add("environment:" + name));
      reader(role(DeliveryRole.IMAGE_READER, github.workflow(readers.toArray(String[]::new))));
    }
    application(role(DeliveryRole.APPLICATION, github.workflow(environment)));

    Role viewer =
        role(
            DeliveryRole.VIEWER,
            new PrincipalWithConditions(
                new AccountRootPrincipal(),
                Map.of("Bool", Map.of("aws:MultiFactorAuthPresent", "true"))));
    allow(viewer, List.of("eks:DescribeCluster"), cluster());
    // The stacks' own groups have generated names; those of Pods are fixed.
    List<String> read = List.of("logs:FilterLogEvents", "logs:GetLogEvents");
    allow(viewer, read, logs("marquee-" + config.name() + "-*"));
    allow(viewer, read, logs(PodLogs.prefix(config.name()) + "*"));
    reviewed(
        viewer,
        clusterWildcard(),
        Policies.like("Resource::arn:.*:log-group:marquee-.*"),
        Policies.like("Resource::arn:.*:log-group:/marquee/.*"));
  }

  private void images(Role role) {
    allow(role, List.of("ecr:GetAuthorizationToken"), "*");
    allow(
        role,
        List.of(
            "ecr:BatchCheckLayerAvailability",
            "ecr:BatchGetImage",
            "ecr:CompleteLayerUpload",
            "ecr:DescribeImageScanFindings",
            "ecr:DescribeImages",
            "ecr:GetDownloadUrlForLayer",
            "ecr:InitiateLayerUpload",
            "ecr:PutImage",
            "ecr:UploadLayerPart"),
        repositories());
    allow(role, List.of("ssm:GetParameter"), parameters());
    reviewed(role, "Resource::*", repositoryWildcard(), parameterWildcard());
  }

  private void reader(Role role) {
    allow(role, List.of("ecr:GetAuthorizationToken"), "*");
    allow(
        role,
        List.of(
            "ecr:BatchCheckLayerAvailability",
            "ecr:BatchGetImage",
            "ecr:DescribeImages",
            "ecr:GetDownloadUrlForLayer"),
        repositories());
    allow(role, List.of("ssm:GetParameter"), parameters());
    reviewed(role, "Resource::*", repositoryWildcard(), parameterWildcard());
  }

  private void application(Role role) {
    String name = config.name();
    allow(role, List.of("ecr:DescribeImages"), repositories());
    allow(role, List.of("eks:DescribeCluster"), cluster());
    allow(role, List.of("ssm:GetParameter", "ssm:GetParametersByPath"), parameters());
    allow(
        role,
        List.of("ssm:PutParameter"),
        arn("ssm", "*", "parameter", Names.parameter(name, "*/digest").substring(1)));
    // Reading a task definition, and waiting for an alarm, have no resource.
    allow(role, List.of("ecs:DescribeTaskDefinition", "cloudwatch:DescribeAlarms"), "*");
    allow(
        role,
        List.of("ecs:DescribeServices", "ecs:UpdateService"),
        arn("ecs", "*", "service", Names.fixed(name, "ecs") + "/*"));
    allow(
        role,
        List.of("ecs:RegisterTaskDefinition", "ecs:TagResource"),
        arn("ecs", "*", "task-definition", Names.fixed(name, "*")));
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("iam:PassRole"))
            .resources(
                List.of(
                    Stack.of(this).formatArn(Arns.ofIam("role", Names.fixed(name, "ecs-task*"))),
                    Stack.of(this)
                        .formatArn(Arns.ofIam("role", Names.fixed(name, "ecs-execution*")))))
            .conditions(
                Map.of("StringEquals", Map.of("iam:PassedToService", "ecs-tasks.amazonaws.com")))
            .build());
    reviewed(
        role,
        "Resource::*",
        repositoryWildcard(),
        clusterWildcard(),
        parameterWildcard(),
        Policies.like("Resource::arn:.*:ecs:.*marquee-" + name + "-.*\\*"),
        Policies.like("Resource::arn:.*:role/marquee-" + name + "-ecs-.*\\*"));
  }

  private Role role(DeliveryRole which, IPrincipal who) {
    return Role.Builder.create(this, which.name())
        .roleName(which.fixedName(config.name()))
        .assumedBy(who)
        .maxSessionDuration(Duration.hours(1))
        .build();
  }

  private static void allow(Role role, List<String> actions, String resource) {
    role.addToPolicy(
        PolicyStatement.Builder.create().actions(actions).resources(List.of(resource)).build());
  }

  private static void reviewed(Role role, String... parts) {
    Policies.reviewed(
        role, "What begins with this environment's names, in each of its regions", parts);
  }

  private String stacks() {
    return arn("cloudformation", "*", "stack", "marquee-" + config.name() + "-*");
  }

  private String cluster() {
    return arn("eks", "*", "cluster", Names.cluster(config.name()));
  }

  private String repositories() {
    return arn("ecr", "*", "repository", "marquee/*");
  }

  private String parameters() {
    return arn("ssm", "*", "parameter", Names.parameter(config.name(), "*").substring(1));
  }

  private String logs(String name) {
    return Stack.of(this)
        .formatArn(
            ArnComponents.builder()
                .service("logs")
                .region("*")
                .resource("log-group")
                .resourceName(name)
                .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
                .build());
  }

  /** The roles that {@code cdk bootstrap} made. */
  private String bootstrap(String role) {
    return Stack.of(this).formatArn(Arns.ofIam("role", "cdk-hnb659fds-" + role + "-*"));
  }

  private String arn(String service, String region, String resource, String name) {
    return Stack.of(this)
        .formatArn(
            ArnComponents.builder()
                .service(service)
                .region(region)
                .resource(resource)
                .resourceName(name)
                .arnFormat(ArnFormat.SLASH_RESOURCE_NAME)
                .build());
  }

  private static String bootstrapWildcard(String role) {
    return Policies.like("Resource::arn:.*:role/cdk-hnb659fds-" + role + "-\\*");
  }

  private static String stackWildcard() {
    return Policies.like("Resource::arn:.*:stack/marquee-.*\\*");
  }

  private static String clusterWildcard() {
    return Policies.like("Resource::arn:.*:eks:\\*:.*");
  }

  private static String repositoryWildcard() {
    return Policies.like("Resource::arn:.*:repository/marquee/\\*");
  }

  private static String parameterWildcard() {
    return Policies.like("Resource::arn:.*:parameter/marquee/.*");
  }
}
