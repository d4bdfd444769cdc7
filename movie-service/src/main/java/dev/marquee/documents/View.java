package dev.marquee.documents;

import dev.marquee.web.Content;
import java.util.List;

/**
 * An answer computed from documents, before it is encoded and stored beside them.
 *
 * @param status 200, or the error that a source is: 404 for a film that upstream does not have
 * @param content what the body is
 * @param body the serialised answer
 * @param sources the look-ups that it was computed from: it is as old as the oldest and as fresh as
 *     the first to expire
 * @param complete false if a part is missing because upstream failed; such a view is recomputed
 *     soon
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are shared, never compared
public record View(
    int status, Content content, byte[] body, List<Lookup> sources, boolean complete) {

  /** A view in JSON. */
  public View(int status, byte[] body, List<Lookup> sources, boolean complete) {
    this(status, Content.JSON, body, sources, complete);
  }

  /** A view in JSON that is served with 200. */
  public View(byte[] body, List<Lookup> sources, boolean complete) {
    this(200, body, sources, complete);
  }
}
