-- What people look for in the ledger, and what each step left behind. Nothing here costs the flow a statement of its own: the
-- rows are written with those that are written anyway.

-- How long it took from the last byte until the message was ready to be recorded.
alter table message add column taken_ms integer;

-- The states people look for are rare; an index on all states would make each change of state rewrite every index of the row.
alter table message add column attention text
  generated always as (case when state in ('FAILED', 'FLAGGED', 'REJECTED') then state end) stored;
create index message_attention on message (attention, sender, kind, received_at, message_id) where attention is not null;
create index message_line on message (sender, kind, received_at, message_id);
create index message_original_digest on message using hash (original_digest);

drop index message_received;
create index message_received on message (received_at, message_id);

-- What went to a partner, by what it is and when; the inbox of a partner is a part of it.
create index delivery_line on delivery (partner, kind, created_at, message_id);

-- Who is named in a message, under a key of the hub's own (HMAC-SHA256, 16 bytes): no name or number is written here.
create table message_party (
  party       bytea not null,
  received_at timestamptz not null,
  message_id  uuid not null,
  primary key (party, received_at, message_id)
);

-- The key, wrapped by the hub's own (AES-GCM); a hub with another key of its own begins a new one.
create table search_key (
  generation integer primary key,
  wrapped    bytea not null,
  made_at    timestamptz not null
);

-- When an attempt began and how the breaker stood; null for attempts made before this was kept.
alter table delivery_attempt add column started_at timestamptz;
alter table delivery_attempt add column breaker text;

-- The bytes of a delivery. target: as the mapping wrote it; sent: as it left, where the channel wraps or signs it.
create table delivery_payload (
  delivery_id uuid not null,
  stage       text not null,
  attempt     integer not null,
  content     bytea not null,
  primary key (delivery_id, stage)
);
alter table delivery_payload alter column content set storage external;
