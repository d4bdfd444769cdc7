package dev.marquee.secrets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads what secrets are written in. No message tells what stood there. */
final class SecretText {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SecretText() {}

  /**
   * A token, bare or as JSON.
   *
   * @throws IllegalArgumentException if there is none
   */
  static String token(String text) {
    return bareOr(text, "token");
  }

  /**
   * A password, bare or as JSON.
   *
   * @throws IllegalArgumentException if there is none
   */
  static String password(String text) {
    return bareOr(text, "password");
  }

  private static String bareOr(String text, String field) {
    String stripped = text.strip();
    return stripped.startsWith("{") ? field(json(stripped), field) : present(stripped, "text");
  }

  /**
   * A database's user as RDS writes it.
   *
   * @throws IllegalArgumentException if a part is missing
   */
  static DatabaseUser databaseUser(String text) {
    JsonNode json = json(text);
    return new DatabaseUser(field(json, "username"), field(json, "password"));
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException withTheTextInItsMessage) {
      throw new IllegalArgumentException("it is not the JSON that was expected");
    }
  }

  private static String field(JsonNode json, String name) {
    return present(json.path(name).asText(""), name);
  }

  private static String present(String value, String name) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("its " + name + " is missing");
    }
    return value;
  }
}
