package dev.marquee.visitor;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcConfig;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The OpenID provider that visitors can sign in with, if {@code quarkus.oidc.auth-server-url} names
 * one. Quarkus' default tenant is switched off, as it would look for the provider when the service
 * starts; the same configuration becomes a tenant that is first asked for when somebody signs in,
 * and on no other path. Thread-safe; nobody blocks.
 */
@Singleton
class SignInProvider implements TenantConfigResolver {
  /** The only addresses to which an identity of the provider means anything. */
  static final String PATH = "/api/visitor/sign-in";

  private static final String TENANT = "visitors";

  /** Quarkus' own cookie, for which there is no use here: see {@link NoTokenState}. */
  private static final String PROVIDER_COOKIE = "q_session_" + TENANT;

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LONGEST_NAME = 100;

  private final Optional<OidcTenantConfig> tenant;
  private final URI publicUrl;
  private final Provider<HttpAuthenticator> authenticator;

  SignInProvider(
      OidcConfig config,
      @ConfigProperty(name = "marquee.public-url", defaultValue = "http://localhost:8080")
          URI publicUrl,
      Provider<HttpAuthenticator> authenticator) {
    boolean https = "https".equals(publicUrl.getScheme());
    this.tenant =
        Optional.of(OidcConfig.getDefaultTenant(config))
            .filter(it -> it.authServerUrl().isPresent())
            .map(
                it ->
                    OidcTenantConfig.builder(it)
                        .tenantId(TENANT)
                        .enableTenant()
                        .authentication()
                        .forceRedirectHttpsScheme(https)
                        .cookieForceSecure(https)
                        .end()
                        .build());
    this.publicUrl = publicUrl;
    this.authenticator = authenticator;
  }

  /** Whether visitors can sign in. */
  boolean isConfigured() {
    return tenant.isPresent();
  }

  @Override
  public Uni<OidcTenantConfig> resolve(
      RoutingContext context, OidcRequestContext<OidcTenantConfig> blocking) {
    return Uni.createFrom()
        .optional(tenant.filter(it -> context.normalizedPath().startsWith(PATH)));
  }

  /** Where the browser has to go to; the cookie by which it is known again is in the answer. */
  CompletionStage<String> address(RoutingContext context) {
    return authenticator
        .get()
        .getChallenge(context)
        .map(SignInProvider::location)
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .subscribeAsCompletionStage();
  }

  private static String location(ChallengeData challenge) {
    return challenge.getHeaders().entrySet().stream()
        .filter(header -> challenge.status == 302)
        .filter(header -> HttpHeaders.LOCATION.toString().contentEquals(header.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(AuthenticationFailedException::new);
  }

  /** Who has come back; fails if the provider, or the browser, cannot prove it. */
  CompletionStage<Person> person(RoutingContext context) {
    return authenticator
        .get()
        .attemptAuthentication(context)
        .onItem()
        .ifNull()
        .failWith(AuthenticationFailedException::new)
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .map(
            identity -> {
              context.response().removeCookie(PROVIDER_COOKIE, false);
              return person(identity);
            })
        .subscribeAsCompletionStage();
  }

  private Person person(SecurityIdentity identity) {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      throw new AuthenticationFailedException();
    }
    OidcConfigurationMetadata metadata = identity.getAttribute("configuration-metadata");
    return new Person(
        token.getIssuer(),
        token.getSubject(),
        name(token),
        Optional.ofNullable(metadata.getEndSessionUri()));
  }

  private static Optional<String> name(JsonWebToken token) {
    return Stream.of("name", "given_name", "preferred_username")
        .flatMap(claim -> token.<Object>claim(claim).stream())
        .map(name -> name.toString().replaceAll("\\p{Cntrl}", "").strip())
        .filter(name -> !name.isEmpty())
        .map(name -> name.codePointCount(0, name.length()) > LONGEST_NAME ? cut(name) : name)
        .findFirst();
  }

  private static String cut(String name) {
    return name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
  }

  /**
   * The address at which the provider's own session ends (OpenID Connect RP-Initiated Logout). It
   * carries no ID token, since none is kept: some providers ask their user to confirm.
   */
  Optional<String> logoutAddress(Optional<String> endpoint) {
    return tenant.flatMap(
        config ->
            endpoint.map(
                it -> {
                  Map<String, String> parameters = new LinkedHashMap<>();
                  parameters.put("client_id", config.clientId().orElse(""));
                  parameters.put(
                      config.logout().postLogoutUriParam(), publicUrl.resolve("/").toString());
                  parameters.putAll(config.logout().extraParams());
                  return it + (it.contains("?") ? '&' : '?') + query(parameters);
                }));
  }

  private static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(it -> it.getKey() + '=' + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
