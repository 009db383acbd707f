-- Corrections of what a partner could not be given: written by one person, approved by another. What was there stays.

create table message_draft (
  draft_id    uuid primary key,
  message_id  uuid not null references message,
  delivery_id uuid not null references delivery,
  partner     text not null,
  -- OPEN, SUBMITTED, SENT, WITHDRAWN
  state       text not null,
  -- the canonical form as it was when the draft was begun, and as it is to be
  before      bytea not null,
  content     bytea not null,
  version     integer not null default 1,
  reason      text not null,
  written_by  text not null,
  approved_by text,
  -- the message that was made of it
  revision    uuid references message,
  created_at  timestamptz not null,
  changed_at  timestamptz not null
);
create index message_draft_message on message_draft (message_id);
create index message_draft_revision on message_draft (revision) where revision is not null;
-- one at a time: two people must not correct the same thing in two ways
create unique index message_draft_open on message_draft (delivery_id) where state in ('OPEN', 'SUBMITTED');

-- what is delivered instead of its message's own content
alter table delivery add column revision uuid references message;
