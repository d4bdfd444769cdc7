package dev.marquee.testsupport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID provider that signs everybody in at once, as whom the test wants. It is as strict as a
 * good one: codes are good once and for their own redirect address, client and PKCE verifier.
 */
public final class OidcProvider implements QuarkusTestResourceLifecycleManager {
  public static final String CLIENT = "marquee";
  private static final String SECRET = "a-secret-of-more-than-thirty-two-characters";

  /** What is wrong with the ID tokens that it gives. */
  public enum Flaw {
    NONE,
    WRONG_NONCE,
    NO_NONCE,
    WRONG_AUDIENCE,
    WRONG_ISSUER,
    EXPIRED,
    TAMPERED,
    FOREIGN_KEY
  }

  private record Grant(Map<String, String> request, String subject, String name) {}

  private final int port = FreePort.find();
  private final IdTokens tokens = new IdTokens();
  private final Map<String, Grant> grants = new ConcurrentHashMap<>();
  private final List<String> refusals = new CopyOnWriteArrayList<>();
  private @Nullable HttpServer server;
  private volatile String subject = "nobody";
  private volatile String name = "Nobody";
  private volatile Flaw flaw = Flaw.NONE;

  /** Marks the field that receives the running provider. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  public @interface Running {}

  @Override
  public Map<String, String> start() {
    comeBack();
    return configuration();
  }

  /** What the service has to know of it, running or not. */
  public Map<String, String> configuration() {
    return Map.of(
        "quarkus.oidc.auth-server-url",
        url(),
        "quarkus.oidc.client-id",
        CLIENT,
        "quarkus.oidc.credentials.secret",
        SECRET);
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(
        this, new TestInjector.AnnotatedAndMatchesType(Running.class, OidcProvider.class));
  }

  @Override
  public void stop() {
    goAway();
  }

  /** Answers nobody any more. */
  public void goAway() {
    if (server != null) {
      server.stop(0);
      server = null;
    }
  }

  /** Answers at the same address as before. */
  public void comeBack() {
    try {
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
      started.createContext("/", this::answer);
      started.start();
      server = started;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Who signs in from now on, with tokens as they should be. */
  public void signsIn(String subject, String name) {
    this.subject = subject;
    this.name = name;
    this.flaw = Flaw.NONE;
  }

  public void gives(Flaw flaw) {
    this.flaw = flaw;
  }

  /** Why it gave no tokens, the last reason at the end. */
  public List<String> refusals() {
    return refusals;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestURI().getPath()) {
        case "/.well-known/openid-configuration" -> json(exchange, 200, metadata());
        case "/jwks" -> json(exchange, 200, tokens.keySet());
        case "/authorize" -> authorize(exchange);
        case "/token" -> token(exchange);
        default -> json(exchange, 404, "{}");
      }
    }
  }

  private String metadata() {
    return """
    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
     "jwks_uri":"%1$s/jwks","end_session_endpoint":"%1$s/logout",
     "response_types_supported":["code"],"subject_types_supported":["public"],
     "id_token_signing_alg_values_supported":["RS256"]}
    """
        .formatted(url());
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> request = parameters(exchange.getRequestURI().getRawQuery());
    boolean good =
        CLIENT.equals(request.get("client_id"))
            && "code".equals(request.get("response_type"))
            && "S256".equals(request.get("code_challenge_method"))
            && request.containsKey("nonce")
            && List.of(request.getOrDefault("scope", "").split(" ", -1)).contains("openid");
    if (!good) {
      json(exchange, 400, "{}");
      return;
    }
    String code = UUID.randomUUID().toString();
    grants.put(code, new Grant(request, subject, name));
    String back = request.get("redirect_uri") + "?code=" + code + "&state=" + request.get("state");
    exchange.getResponseHeaders().add("Location", back);
    exchange.sendResponseHeaders(302, -1);
  }

  private void token(HttpExchange exchange) throws IOException {
    String basic =
        "Basic " + Base64.getEncoder().encodeToString((CLIENT + ':' + SECRET).getBytes(UTF_8));
    Map<String, String> request =
        parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    Grant grant = grants.remove(request.getOrDefault("code", ""));
    if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      refuse(exchange, "client");
    } else if (grant == null) {
      refuse(exchange, "code");
    } else if (!Objects.equals(grant.request().get("redirect_uri"), request.get("redirect_uri"))) {
      refuse(exchange, "redirect_uri");
    } else if (!challenge(request.getOrDefault("code_verifier", ""))
        .equals(grant.request().get("code_challenge"))) {
      refuse(exchange, "pkce");
    } else {
      json(
          exchange,
          200,
          "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\"%s\"}"
              .formatted(UUID.randomUUID(), idToken(grant)));
    }
  }

  private void refuse(HttpExchange exchange, String reason) throws IOException {
    refusals.add(reason);
    json(exchange, 400, "{\"error\":\"invalid_grant\"}");
  }

  private String idToken(Grant grant) {
    String nonce = flaw == Flaw.WRONG_NONCE ? "another" : grant.request().get("nonce");
    long now = Instant.now().getEpochSecond();
    long end = flaw == Flaw.EXPIRED ? now - 60 : now + 300;
    String claims =
        """
        {"iss":"%s","aud":"%s","sub":"%s","name":"%s",%s"iat":%d,"exp":%d}
        """
            .formatted(
                flaw == Flaw.WRONG_ISSUER ? "http://evil.example" : url(),
                flaw == Flaw.WRONG_AUDIENCE ? "another" : CLIENT,
                grant.subject(),
                grant.name(),
                flaw == Flaw.NO_NONCE ? "" : "\"nonce\":\"" + nonce + "\",",
                now - 120,
                end);
    return switch (flaw) {
      case FOREIGN_KEY -> new IdTokens().sign(claims);
      case TAMPERED ->
          IdTokens.tampered(tokens.sign(claims), claims.replace(grant.subject(), "another"));
      case NONE, WRONG_NONCE, NO_NONCE, WRONG_AUDIENCE, WRONG_ISSUER, EXPIRED ->
          tokens.sign(claims);
    };
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      parameters.put(parts[0], URLDecoder.decode(parts.length < 2 ? "" : parts[1], UTF_8));
    }
    return parameters;
  }

  private static void json(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
