-- What a visitor keeps. The version counts every change and makes the list's entity tag.
CREATE TABLE shelf (
  visitor_id uuid NOT NULL REFERENCES visitor ON DELETE CASCADE,
  name       text NOT NULL CHECK (name IN ('list', 'ratings', 'watched', 'hidden')),
  version    bigint NOT NULL,
  PRIMARY KEY (visitor_id, name)
);

-- The lowest position comes first. It is the negated moment of addition in microseconds, so that
-- the last added is on top, until the visitor gives the list an order of their own.
CREATE TABLE shelf_entry (
  visitor_id uuid NOT NULL,
  shelf      text NOT NULL,
  movie_id   integer NOT NULL CHECK (movie_id > 0),
  position   bigint NOT NULL,
  half_stars smallint CHECK (half_stars BETWEEN 1 AND 20),
  added_at   timestamptz NOT NULL,
  PRIMARY KEY (visitor_id, shelf, movie_id),
  FOREIGN KEY (visitor_id, shelf) REFERENCES shelf ON DELETE CASCADE,
  CHECK ((shelf = 'ratings') = (half_stars IS NOT NULL))
);
CREATE INDEX shelf_entry_position ON shelf_entry (visitor_id, shelf, position, movie_id);
