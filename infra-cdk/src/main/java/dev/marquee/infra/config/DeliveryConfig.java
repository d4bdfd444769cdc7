package dev.marquee.infra.config;

/**
 * Who may deploy: the GitHub repository, and the branch that images come from.
 *
 * @param provider whether this environment makes the account's one provider for GitHub's tokens
 */
public record DeliveryConfig(String repository, String branch, boolean provider) {

  void validate(String environment) {
    if (!repository.matches("[A-Za-z0-9-]+/[A-Za-z0-9._-]+")) {
      throw new ConfigException(
          environment + ".delivery.repository", repository, "owner/name, as GitHub spells it");
    }
    if (!branch.matches("[A-Za-z0-9._/-]+")) {
      throw new ConfigException(environment + ".delivery.branch", branch, "the name of a branch");
    }
  }
}
