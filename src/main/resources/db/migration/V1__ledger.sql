-- The ledger: what happened to each message, case and delivery. Rows are added, states move forward.

-- A dispute between a court and the centre. next_seq numbers its messages in the order they were accepted.
create table dispute_case (
  case_id          uuid primary key,
  court            text not null,
  case_number      text not null,
  centre           text not null,
  state            text not null,
  referral_version integer not null default 1,
  next_seq         integer not null default 1,
  opened_at        timestamptz not null,
  changed_at       timestamptz not null,
  unique (court, case_number)
);

-- Every message taken in from a partner, or written by the hub itself (sender 'hub').
create table message (
  message_id       uuid primary key,
  sender           text not null,
  external_id      text not null,
  kind             text not null,
  dialect          text not null,
  state            text not null,
  verdict          text,
  referral_version integer,
  original_digest  text not null,
  content_digest   text,
  event_time       timestamptz,
  sent_time        timestamptz,
  received_at      timestamptz not null,
  receipt_id       uuid not null,
  receipt          text not null,
  rejection        text,
  unique (sender, external_id)
);
create index message_received on message (received_at);

-- The bytes of a message at each stage: original, canonical.
create table payload (
  message_id uuid not null references message,
  stage      text not null,
  content    bytea not null,
  primary key (message_id, stage)
);
-- Stored as it is: compressing costs the database more than all the rest of taking a message in.
alter table payload alter column content set storage external;

create table message_attachment (
  message_id uuid not null references message,
  digest     text not null,
  size       bigint not null,
  media_type text not null,
  primary key (message_id, digest)
);
create index message_attachment_digest on message_attachment (digest);

-- A case's own inbox: casework applies it strictly in the order of seq.
create table case_message (
  case_id    uuid not null references dispute_case,
  seq        integer not null,
  message_id uuid not null references message,
  state      text not null,
  changed_at timestamptz not null,
  primary key (case_id, seq)
);
create unique index case_message_message on case_message (message_id);
create index case_message_pending on case_message (changed_at) where state = 'PENDING';

-- One message on its way to one partner. The schedule of its attempts lives here and nowhere else.
create table delivery (
  delivery_id     uuid primary key,
  message_id      uuid not null references message,
  case_id         uuid not null references dispute_case,
  seq             integer not null,
  partner         text not null,
  kind            text not null,
  state           text not null,
  attempts        integer not null default 0,
  created_at      timestamptz not null,
  changed_at      timestamptz not null,
  next_attempt_at timestamptz,
  partner_status  text,
  partner_receipt text,
  last_error      text
);
create index delivery_open on delivery (case_id, partner, seq) where state in ('READY', 'WAITING', 'RETRY', 'AVAILABLE');
create index delivery_case on delivery (case_id);
create index delivery_due on delivery (next_attempt_at) where state = 'RETRY';
create index delivery_ready on delivery (changed_at) where state = 'READY';
create index delivery_inbox on delivery (partner, delivery_id) where state = 'AVAILABLE';

create table delivery_attempt (
  delivery_id uuid not null references delivery,
  attempt     integer not null,
  ended_at    timestamptz not null,
  outcome     text not null,
  detail      text,
  primary key (delivery_id, attempt)
);

-- Work decided in a transaction and not yet seen on the broker.
create table outbox (
  outbox_id  bigint generated always as identity primary key,
  queue      text not null,
  group_id   text not null,
  reference  text not null,
  created_at timestamptz not null
);

-- What went wrong, whose it is, and what to do next. Never personal data.
create table failure (
  failure_id  bigint generated always as identity primary key,
  message_id  uuid,
  delivery_id uuid,
  case_id     uuid,
  step        text not null,
  cause       text not null,
  detail      text not null,
  owner       text not null,
  next_step   text not null,
  occurred_at timestamptz not null
);
create index failure_occurred on failure (occurred_at);

create index dispute_case_changed on dispute_case (changed_at desc);
create index dispute_case_number on dispute_case (case_number);
