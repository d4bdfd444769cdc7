-- Somebody who keeps something here. Anonymous unless subject says who signed in.
CREATE TABLE visitor (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  created_at timestamptz NOT NULL,
  issuer     text,
  subject    text,
  CHECK ((issuer IS NULL) = (subject IS NULL)),
  UNIQUE (issuer, subject)
);

-- A browser that may act for a visitor. The cookie's secret is kept as its SHA-256 only.
CREATE TABLE session (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  visitor_id uuid NOT NULL REFERENCES visitor ON DELETE CASCADE,
  secret     bytea NOT NULL UNIQUE CHECK (octet_length(secret) = 32),
  device     text NOT NULL,
  created_at timestamptz NOT NULL,
  seen_at    timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX session_visitor ON session (visitor_id);
CREATE INDEX session_expiry ON session (expires_at);
