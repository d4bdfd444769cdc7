package dev.marquee.infra.config;

import java.util.List;
import java.util.regex.Pattern;

/** The image repositories: one per service, the newest {@code keepImages} of each kept. */
public record RegistryConfig(List<String> services, int keepImages, boolean enhancedScanning) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,40}");

  void validate(String environment) {
    for (String service : services) {
      if (!NAME.matcher(service).matches()) {
        throw new ConfigException(
            environment + ".registry.services", service, "names of a-z, 0-9 and -, with commas");
      }
    }
    if (!services.contains(Names.SERVICE)) {
      throw new ConfigException(
          environment + ".registry.services", services.toString(), "a list with " + Names.SERVICE);
    }
    if (keepImages < 2) {
      throw new ConfigException(
          environment + ".registry.keep-images", String.valueOf(keepImages), "2 or more");
    }
  }
}
