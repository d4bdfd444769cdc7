package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.config.Names;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ecr.IRepository;
import software.amazon.awscdk.services.ecs.AwsLogDriverMode;
import software.amazon.awscdk.services.ecs.AwsLogDriverProps;
import software.amazon.awscdk.services.ecs.Cluster;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.amazon.awscdk.services.ecs.ContainerInsights;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.ecs.HealthCheck;
import software.amazon.awscdk.services.ecs.LogDriver;
import software.amazon.awscdk.services.ecs.LogDrivers;
import software.amazon.awscdk.services.ecs.PortMapping;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.ssm.StringParameter;
import software.constructs.Construct;

/** The cluster, the task that serves and the task that runs jobs. */
public final class EcsPlatform extends Construct {

  private static final String BUSYBOX = "docker/library/busybox:1.37.0-musl";
  private static final String COLLECTOR = "aws-observability/aws-otel-collector:v0.43.3";

  private final FargateService service;

  public EcsPlatform(
      Construct scope,
      String id,
      EnvironmentConfig config,
      String region,
      IVpc vpc,
      ISecurityGroup group,
      IRepository repository,
      String gallery,
      TargetGroups targets,
      FrontDoor door,
      Application application) {
    super(scope, id);
    Cluster cluster =
        Cluster.Builder.create(this, "Cluster")
            .clusterName(Names.fixed(config.name(), "ecs"))
            .vpc(vpc)
            .containerInsightsV2(ContainerInsights.ENHANCED)
            .enableFargateCapacityProviders(true)
            .build();
    // The pipeline writes the digest of what is to run; each deployment reads it.
    String digest =
        StringParameter.valueForStringParameter(
            this, Names.parameter(config.name(), Names.SERVICE + "/digest"));
    var images =
        new ServiceTask.Images(
            ContainerImage.fromRegistry(repository.repositoryUriForDigest(digest)),
            fromGallery(repository, gallery, BUSYBOX),
            fromGallery(repository, gallery, COLLECTOR));
    var roles = new TaskRoles(this, "Roles", config, region, application, repository, gallery);

    LogDriver log = log("Log", config, "service");
    ServiceTask task =
        new ServiceTask(
            this,
            "Serving",
            Names.fixed(config.name(), "service"),
            config.service(),
            images,
            roles.task(),
            roles.execution(),
            log,
            Collector.MEBIBYTES,
            serving(application));
    Collector.beside(
        task,
        images.collector(),
        config.name(),
        LogGroup.Builder.create(this, "Metrics")
            .retention(config.watch().logRetention())
            .removalPolicy(RemovalPolicy.DESTROY)
            .build(),
        log);
    service =
        new EcsService(this, "Service", config, cluster, task, group, targets, door).service();

    ServiceTask job =
        new ServiceTask(
            this,
            "Job",
            Names.fixed(config.name(), "jobs"),
            config.service(),
            images,
            roles.task(),
            roles.execution(),
            log("JobLog", config, "jobs"),
            0,
            ContainerDefinitionOptions.builder()
                .command(List.of("--help"))
                .environment(application.environment()));
    new EcsJobs(this, "Jobs", config, region, cluster, job, roles, vpc, group);
  }

  public FargateService service() {
    return service;
  }

  private static ContainerDefinitionOptions.Builder serving(Application application) {
    return ContainerDefinitionOptions.builder()
        .environment(application.environment())
        .portMappings(
            List.of(
                PortMapping.builder().containerPort(Ports.SERVICE).build(),
                PortMapping.builder().containerPort(Ports.MANAGEMENT).build()))
        // The service ends within 15 s of SIGTERM.
        .stopTimeout(Duration.seconds(25))
        .healthCheck(
            HealthCheck.builder()
                .command(
                    List.of(
                        "CMD",
                        "/tools/busybox",
                        "wget",
                        "-q",
                        "-O",
                        "/dev/null",
                        "http://127.0.0.1:" + Ports.MANAGEMENT + "/q/health/live"))
                .interval(Duration.seconds(10))
                .timeout(Duration.seconds(5))
                .retries(3)
                .startPeriod(Duration.seconds(60))
                .build());
  }

  /** The pull-through cache stands in the same registry as the service's own images. */
  private static ContainerImage fromGallery(IRepository repository, String gallery, String image) {
    return ContainerImage.fromRegistry(repository.getRegistryUri() + "/" + gallery + "/" + image);
  }

  private LogDriver log(String id, EnvironmentConfig config, String prefix) {
    return LogDrivers.awsLogs(
        AwsLogDriverProps.builder()
            .streamPrefix(prefix)
            // A slow CloudWatch must not stop the service: lines are dropped instead.
            .mode(AwsLogDriverMode.NON_BLOCKING)
            .logGroup(
                LogGroup.Builder.create(this, id)
                    .retention(config.watch().logRetention())
                    .removalPolicy(RemovalPolicy.DESTROY)
                    .build())
            .build());
  }
}
