package dev.marquee.infra.report;

/**
 * What visitors do, as far as it costs.
 *
 * @param requestsPerSecond what reaches the load balancer
 * @param upstreamPerSecond what of it TMDB is asked, through NAT gateways
 * @param acuPerInstance what the database needs, if that is more than its least
 * @param cacheGigabytes what Valkey holds
 */
public record Load(
    int requestsPerSecond, double upstreamPerSecond, double acuPerInstance, double cacheGigabytes) {

  /** Nobody comes. */
  public static final Load IDLE = new Load(0, 0, 0, 0.1);

  /** 1,000 requests a second, day and night. */
  public static final Load BUSY = new Load(1_000, 10, 2, 1);

  static final double HOURS = 730;
  private static final double SECONDS = HOURS * 3600;
  static final double RESPONSE_BYTES = 5_300;
  private static final double UPSTREAM_BYTES = 6_000;
  private static final double LOG_LINE_BYTES = 250;

  double gigabytesOut() {
    return requestsPerSecond * RESPONSE_BYTES * SECONDS / 1e9;
  }

  double gigabytesUpstream() {
    return upstreamPerSecond * UPSTREAM_BYTES * SECONDS / 1e9;
  }

  double gigabytesOfLogs() {
    return requestsPerSecond * LOG_LINE_BYTES * SECONDS / 1e9;
  }

  double millionRequests() {
    return requestsPerSecond * SECONDS / 1e6;
  }

  /** One unit is a gigabyte an hour; connections and rules count less here. */
  double balancerUnits() {
    return requestsPerSecond * RESPONSE_BYTES * 3600 / 1e9;
  }

  /** One unit is a kilobyte; of twenty requests one asks Valkey, for 14 kB. */
  double millionCacheUnits() {
    return millionRequests() / 20 * 14;
  }
}
