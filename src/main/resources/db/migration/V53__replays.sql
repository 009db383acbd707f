-- Replays: the list of what is to be done again is frozen when it is planned; each of its rows is worked by one hub at a time.

create table replay_job (
  job_id          uuid primary key,
  -- AWAITING_APPROVAL, PAUSED, RUNNING, STOPPED (by its rule), DONE, CANCELLED
  state           text not null,
  scope           text not null,
  fingerprint     text,
  -- CURRENT: made ready anew by the mapping of today; SENT: the bytes that were made ready before
  mode            text not null,
  canary          boolean not null,
  rate_per_minute integer not null,
  stop_percent    integer not null,
  start_at        timestamptz,
  asked_by        text not null,
  reason          text not null,
  needs_approval  boolean not null,
  approved_by     text,
  stop_reason     text,
  created_at      timestamptz not null,
  changed_at      timestamptz not null
);
create index replay_job_running on replay_job (changed_at) where state = 'RUNNING';

create table replay_item (
  job_id      uuid not null references replay_job,
  item_no     integer not null,
  message_id  uuid not null references message,
  delivery_id uuid references delivery,
  case_id     uuid,
  seq         integer not null,
  partner     text not null,
  -- PENDING, RELEASED, DONE, FAILED, SKIPPED
  state       text not null default 'PENDING',
  result      text,
  released_at timestamptz,
  ended_at    timestamptz,
  primary key (job_id, item_no),
  unique nulls not distinct (job_id, message_id, delivery_id)
);
create index replay_item_open on replay_item (job_id, item_no) where state in ('PENDING', 'RELEASED');
create index replay_item_message on replay_item (message_id);
