package dev.marquee;

import dev.marquee.Settings.Setting;
import io.smallrye.config.common.utils.StringUtil;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Settings as a Markdown table, with what the service's own property files say of them. */
final class SettingsTable {
  /** Another name for the same, in the environment: {@code ${TMDB_API_TOKEN:}}. */
  private static final Pattern ALIAS = Pattern.compile("\\$\\{([A-Z_]+):}");

  /** Follows another setting, and is not for people: {@code ${marquee.secrets.…:}}. */
  private static final Pattern FOLLOWER = Pattern.compile("\\$\\{marquee\\.[^}]+}");

  private static final String IMAGE = "quarkus.jib.environment-variables.";

  private final Properties application;
  private final Properties image;
  private final UnaryOperator<String> links;

  /**
   * @param application what stands in application.properties
   * @param image what the image is built with
   * @param links makes links of what a text names
   */
  SettingsTable(Properties application, Properties image, UnaryOperator<String> links) {
    this.application = application;
    this.image = image;
    this.links = links;
  }

  String of(List<Setting> settings) {
    StringBuilder table =
        new StringBuilder("| property | environment | default | meaning |\n|---|---|---|---|\n");
    settings.stream()
        .filter(setting -> !FOLLOWER.matcher(value(setting.property())).matches())
        .sorted(Comparator.comparing(Setting::property))
        .forEach(
            setting ->
                table.append(
                    "| `%s` | `%s` | %s | %s |\n"
                        .formatted(
                            setting.property(),
                            environment(setting.property()),
                            preset(setting),
                            links.apply(setting.meaning()))));
    return table.toString();
  }

  private String environment(String property) {
    Matcher alias = ALIAS.matcher(value(property));
    return alias.matches() ? alias.group(1) : variable(property);
  }

  private static String variable(String property) {
    return StringUtil.replaceNonAlphanumericByUnderscores(property).toUpperCase(Locale.ROOT);
  }

  private String preset(Setting setting) {
    String always = value(setting.property());
    String inProduction = application.getProperty("%prod." + setting.property(), always);
    String text;
    if (!inProduction.isEmpty() && !inProduction.startsWith("${")) {
      text = "`" + inProduction + "`";
    } else {
      text = setting.preset().map(it -> "`" + it + "`").or(setting::computed).orElse("none");
    }
    if (!inProduction.equals(always)) {
      text += "; `" + always + "` in dev and tests";
    }
    String inImage = image.getProperty(IMAGE + variable(setting.property()), "");
    return inImage.isEmpty() ? text : text + "; `" + inImage + "` in the image";
  }

  private String value(String property) {
    return Optional.ofNullable(application.getProperty(property)).orElse("");
  }
}
