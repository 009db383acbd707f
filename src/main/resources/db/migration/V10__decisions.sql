-- What waits for a person, and what was decided. The decision itself is a message of the case (kind operator-decision).

-- What was remarked when a message was taken, one line each: code and path; never a value.
alter table message add column warnings text;

create table question (
  question_id uuid primary key,
  case_id     uuid not null references dispute_case,
  message_id  uuid not null references message,
  -- set when it is about one delivery of the message
  delivery_id uuid references delivery,
  doubt       text not null,
  path        text not null,
  asked_at    timestamptz not null,
  -- who decided what stands in this message
  answered_by uuid references message,
  answer      text,
  unique nulls not distinct (message_id, doubt, path, delivery_id)
);
create index question_open on question (asked_at) where answer is null;
create index question_case on question (case_id);

-- What a referral is about, as a digest of its parties' numbers and its contract's: the same again is the same dispute.
alter table message add column matter text;
create index message_matter on message (matter) where matter is not null;
