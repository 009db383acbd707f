-- Proof of what was received and delivered, one row a fact; rows are never changed.
create table evidence_entry (
  evidence_id bigint generated always as identity primary key,
  kind        text not null,
  message_id  uuid not null,
  partner     text not null,
  digest      text not null,
  detail      text,
  happened_at timestamptz not null
);
create index evidence_message on evidence_entry (message_id);
