CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Every name under which a film (0) or a person (1) is found, folded: no case, accents, punctuation.
-- An import fills another table of this shape and puts it into this one's place.
CREATE TABLE title_name (
  kind       smallint NOT NULL,
  id         integer  NOT NULL,
  name       text     NOT NULL,
  folded     text     NOT NULL,
  popularity real     NOT NULL,
  year       smallint,
  image      text
);
CREATE INDEX ON title_name (id);

-- The names of the most popular, which trigrams are kept of.
CREATE TABLE known_title_name (LIKE title_name INCLUDING ALL);

-- Where the index comes from. There is none until it has a row.
CREATE TABLE title_index (
  only_row    boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  source      text        NOT NULL,
  edition     text        NOT NULL,
  names       integer     NOT NULL,
  imported_at timestamptz NOT NULL
);

-- Titles, years and pictures as upstream told them in some language since.
CREATE TABLE seen_title (
  kind       smallint    NOT NULL,
  id         integer     NOT NULL,
  language   text        NOT NULL,
  name       text        NOT NULL,
  folded     text[]      NOT NULL,
  popularity real        NOT NULL,
  year       smallint,
  image      text,
  seen_at    timestamptz NOT NULL,
  PRIMARY KEY (kind, id, language)
);
