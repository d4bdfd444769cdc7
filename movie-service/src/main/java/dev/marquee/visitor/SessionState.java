package dev.marquee.visitor;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session, as its own visitor is told. */
@RegisterForReflection
public record SessionState(
    UUID id,
    @Schema(description = "Browser and system; empty where unknown", examples = "Firefox, Linux")
        String device,
    @Schema(description = "Whether it is the one that asks") boolean current,
    Instant createdAt,
    @Schema(description = "When it was last used, to the day") Instant seenAt,
    Instant expiresAt) {

  static SessionState of(Session session, Session current) {
    return new SessionState(
        session.id(),
        session.device(),
        session.id().equals(current.id()),
        session.createdAt(),
        session.seenAt(),
        session.expiresAt());
  }
}
