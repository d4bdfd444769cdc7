package dev.marquee.infra.constructs;

import dev.marquee.infra.config.DatabaseConfig;
import dev.marquee.infra.config.Names;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.ITopic;
import software.constructs.Construct;

/** Alarms on causes: what breaks next, or is broken without a visitor noticing yet. */
public final class Alarms extends Construct {

  private final String environment;

  public Alarms(Construct scope, String id, Watched watched, Topics topics) {
    super(scope, id);
    environment = watched.config().name();
    int number = 0;
    for (var group : watched.targets()) {
      number++;
      above(
          "unhealthy-targets-" + number,
          "Targets fail their health check",
          watched.unhealthy(group),
          0,
          5,
          topics.ticket());
    }
    above("database-cpu", "Aurora is busy", watched.databaseCpu(), 85, 10, topics.ticket());
    if (watched.config().database().kind() == DatabaseConfig.Kind.SERVERLESS) {
      above(
          "database-capacity",
          "Aurora has nearly all it may have: raise database.most-half-units",
          watched.databaseFill(),
          90,
          15,
          topics.ticket());
    }
    above(
        "database-replica-lag",
        "Aurora's reader is behind, in milliseconds",
        watched.replicaLag(),
        2_000,
        5,
        topics.ticket());
    String cacheCpu = watched.serverlessCache() ? "ThrottledCmds" : "EngineCPUUtilization";
    above(
        "cache-load",
        "Valkey is at its limit",
        watched.ofCache(cacheCpu, watched.serverlessCache() ? "Sum" : "Average"),
        watched.serverlessCache() ? 0 : 80,
        10,
        topics.ticket());
    number = 0;
    for (String gateway : watched.natGateways()) {
      number++;
      above(
          "nat-ports-" + number,
          "A NAT gateway has no port left for a connection",
          watched.ofGateway(gateway, "ErrorPortAllocation", "Sum"),
          0,
          3,
          topics.ticket());
    }
    above(
        "backup-failed",
        "A backup failed",
        Metrics.of("AWS/Backup", "NumberOfBackupJobsFailed", Map.of(), "Sum", Duration.hours(1)),
        0,
        1,
        topics.ticket());
    above(
        "tmdb-breaker-open",
        "The service leaves TMDB alone: stale answers only",
        watched.ofService("marquee_tmdb_breaker", Map.of("state", "open"), "Maximum"),
        0,
        5,
        topics.ticket());
  }

  private void above(
      String name, String description, IMetric metric, double limit, int periods, ITopic topic) {
    Alarm alarm =
        Alarm.Builder.create(this, name)
            .alarmName(Names.fixed(environment, name))
            .alarmDescription(description)
            .metric(metric)
            .threshold(limit)
            .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
            .evaluationPeriods(periods)
            .datapointsToAlarm(periods)
            .treatMissingData(TreatMissingData.NOT_BREACHING)
            .build();
    alarm.addAlarmAction(new SnsAction(topic));
    alarm.addOkAction(new SnsAction(topic));
  }
}
