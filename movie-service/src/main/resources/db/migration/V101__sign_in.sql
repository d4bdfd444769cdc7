-- What a visitor who signed in is called, in the provider's words.
ALTER TABLE visitor ADD COLUMN name text CHECK (length(name) <= 100);

-- Where the provider's own session is ended, as it told when this session began.
ALTER TABLE session ADD COLUMN provider_logout text;
