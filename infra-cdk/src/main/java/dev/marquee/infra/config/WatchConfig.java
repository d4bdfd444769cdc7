package dev.marquee.infra.config;

import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * Observability: how long logs are kept, who hears of alarms, what a month may cost.
 *
 * @param email who is written to; empty: nobody, subscribe to the topic by hand
 * @param unusedResources whether AWS Config looks for volumes and addresses that nobody uses
 */
public record WatchConfig(
    RetentionDays logRetention, String email, int monthlyDollars, boolean unusedResources) {

  void validate(String environment) {
    if (monthlyDollars < 1) {
      throw new ConfigException(
          environment + ".watch.monthly-dollars", String.valueOf(monthlyDollars), "1 or more");
    }
    if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      throw new ConfigException(environment + ".watch.email", email, "an address, or nothing");
    }
  }
}
