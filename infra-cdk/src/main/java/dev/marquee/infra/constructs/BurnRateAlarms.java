package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.config.Names;
import java.util.List;
import java.util.Locale;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.AlarmRule;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.CompositeAlarm;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.ITopic;
import software.constructs.Construct;

/**
 * Alarms on how fast an objective's error budget burns, each over a long window, which says that it
 * matters, and a short one, which says that it goes on: what EKS has from Prometheus' rules.
 */
public final class BurnRateAlarms extends Construct {

  /** Which budget burns how fast over which windows; a window is periods of equal length. */
  private record Burn(
      String name, double factor, Duration longPeriod, int longPeriods, Duration shortPeriod) {}

  private static final List<Burn> PAGES =
      List.of(
          new Burn("1h", 14.4, Duration.hours(1), 1, Duration.minutes(5)),
          new Burn("6h", 6, Duration.hours(6), 1, Duration.minutes(30)));

  // No period is longer than a day, so three days are three days in a row.
  private static final Burn TICKET = new Burn("3d", 1, Duration.days(1), 3, Duration.hours(6));

  private final String prefix;
  private final Slo slo;

  public BurnRateAlarms(
      Construct scope, String id, EnvironmentConfig config, Slo slo, Topics topics) {
    super(scope, id);
    this.slo = slo;
    prefix = Names.fixed(config.name(), "slo-" + slo.name());
    PAGES.forEach(burn -> alarm(burn, topics.page()));
    alarm(TICKET, topics.ticket());
  }

  private void alarm(Burn burn, ITopic topic) {
    double threshold = burn.factor() * slo.budget();
    Alarm matters = window(burn, "Long", burn.longPeriod(), burn.longPeriods(), threshold);
    Alarm goesOn = window(burn, "Short", burn.shortPeriod(), 1, threshold);
    CompositeAlarm.Builder.create(this, "Burn" + burn.name())
        .compositeAlarmName(prefix + "-" + burn.name())
        .alarmDescription(
            "The error budget of %s burns %s times too fast. See docs/runbook.md"
                .formatted(slo.name(), burn.factor()))
        .alarmRule(AlarmRule.allOf(matters, goesOn))
        .build()
        .addAlarmAction(new SnsAction(topic));
  }

  private Alarm window(Burn burn, String which, Duration period, int periods, double threshold) {
    return Alarm.Builder.create(this, "Burn" + burn.name() + which)
        .alarmName(prefix + "-" + burn.name() + "-" + which.toLowerCase(Locale.ROOT))
        .metric(slo.bad().apply(period))
        .threshold(threshold)
        .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
        .evaluationPeriods(periods)
        .treatMissingData(TreatMissingData.NOT_BREACHING)
        .build();
  }
}
