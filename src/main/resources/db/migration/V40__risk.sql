-- Risk screening over many cases (guide §5 rows 36 and 37). No number, name or text of a person stands here: what cases share is
-- found by keyed hashes (HMAC-SHA-256, cut to 128 bits), and the key is not in the database. There are no foreign keys to
-- dispute_case on purpose: checking one takes a lock on the case, and screening must not make casework wait.

-- What was screened, once.
create table risk_screened (
  message_id  uuid primary key,
  screened_at timestamptz not null
);
create index risk_screened_at on risk_screened using brin (screened_at);

-- One sign of one case. A text is found by the bands of its fingerprint (SimHash); the whole of it decides.
create table risk_feature (
  feature      uuid not null,
  case_id      uuid not null,
  kind         text not null,
  seen_at      timestamptz not null,
  institutions uuid[] not null,
  persons      integer not null,
  fingerprint  bigint,
  primary key (feature, case_id)
);
create index risk_feature_window on risk_feature (feature, seen_at desc);
create index risk_feature_age on risk_feature using brin (seen_at);

-- A pattern a warning was raised about: open until whoever was warned says what came of it. file_id: the warning's own file.
create table risk_pattern (
  pattern_id   uuid primary key,
  rule         text not null,
  anchor       uuid not null,
  file_id      uuid not null,
  warning_no   text not null unique,
  level        text not null,
  version      integer not null,
  size         integer not null,
  needed       integer not null,
  weight       integer not null,
  window_from  timestamptz not null,
  window_to    timestamptz not null,
  opened_at    timestamptz not null,
  changed_at   timestamptz not null,
  ended_at     timestamptz,
  ended_as     text
);
create unique index risk_pattern_open on risk_pattern (rule, anchor) where ended_at is null;
create index risk_pattern_file on risk_pattern (file_id);
create index risk_pattern_changed on risk_pattern (changed_at desc);

-- The cases of a pattern, and the version of the warning each came with.
create table risk_evidence (
  pattern_id uuid not null references risk_pattern,
  case_id    uuid not null,
  seen_at    timestamptz not null,
  version    integer not null,
  primary key (pattern_id, case_id)
);
create index risk_evidence_case on risk_evidence (case_id);

-- What a rule weighs, as people decided: rows are added, never changed. decided_by: the message that says who and why.
create table risk_weight (
  rule       text not null,
  since      timestamptz not null,
  weight     integer not null,
  before     integer not null,
  pattern_id uuid not null references risk_pattern,
  decided_by uuid not null unique,
  reason     text not null,
  primary key (rule, since)
);

-- Signs of sham mediation found with an outcome; the question a person is asked stands in table question.
create table risk_suspicion (
  message_id uuid primary key,
  case_id    uuid not null,
  score      integer not null,
  bar        integer not null,
  signs      text[] not null,
  found_at   timestamptz not null
);

-- Up to when everything that was taken in is known to be screened.
create table risk_cursor (
  one         boolean primary key default true check (one),
  screened_to timestamptz not null
);
