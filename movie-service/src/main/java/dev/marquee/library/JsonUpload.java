package dev.marquee.library;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Reads what {@link Export} wrote. */
final class JsonUpload {
  private final FieldReader fields;
  private final ImportFaults faults;
  private final Upload upload = new Upload();

  private JsonUpload(FieldReader fields, ImportFaults faults) {
    this.fields = fields;
    this.faults = faults;
  }

  static Upload read(byte[] body, ObjectMapper mapper, Instant now, ImportFaults faults) {
    JsonUpload reader = new JsonUpload(new FieldReader(faults, now), faults);
    try (JsonParser parser = mapper.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        faults.add(1, "an object with lists is expected");
        return reader.upload;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        Optional<Shelf> shelf = Shelf.of(parser.currentName());
        parser.nextToken();
        if (shelf.isPresent()) {
          reader.list(parser, shelf.get());
        } else {
          parser.skipChildren();
        }
      }
    } catch (JsonProcessingException malformed) {
      int line = malformed.getLocation() == null ? 1 : malformed.getLocation().getLineNr();
      faults.add(line, "this is not JSON");
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return reader.upload;
  }

  private void list(JsonParser parser, Shelf shelf) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      faults.add(parser.currentTokenLocation().getLineNr(), shelf.word() + " must be an array");
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      int line = parser.currentTokenLocation().getLineNr();
      JsonNode entry = parser.readValueAsTree();
      fields
          .entry(
              line,
              shelf,
              entry.path("movieId").asText(),
              entry.path("value").asText(),
              entry.path("addedAt").asText())
          .ifPresent(it -> upload.add(shelf, it));
    }
  }
}
