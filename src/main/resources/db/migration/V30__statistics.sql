-- What statistics count: one row a case as it was known at a time. A case that changes gets another row; none is changed.
create table case_fact (
  case_id           uuid not null references dispute_case,
  version           integer not null,
  known_at          timestamptz not null,
  -- cases that are one dispute share this and count once
  dispute           uuid not null,
  dossier           text not null,
  court             text not null,
  centre            text not null,
  station           text,
  institution       text,
  institution_group text,
  business          text,
  cause             text,
  track             text,
  channel           text,
  -- days in Qingdao, by the event times of messages
  received_on       date not null,
  accepted_on       date,
  declined_on       date,
  ended_on          date,
  result            text,
  online            boolean not null,
  -- yuan
  involved          numeric(20, 2) not null,
  agreed            numeric(20, 2) not null,
  performed         numeric(20, 2) not null,
  -- an agreement that a court revoked or set aside afterwards is none
  reversed_on       date,
  primary key (case_id, version)
);

-- Up to which of its messages a case has been looked at.
create table case_fact_place (
  case_id     uuid primary key references dispute_case,
  through_seq integer not null
);

-- Who asked for a return that the hub compiled: an operator, or the schedule.
create table return_order (
  message_id text primary key,
  asked_by   text not null,
  asked_at   timestamptz not null
);

-- Which node does a timed job; another takes it when that one is silent.
create table job_lead (
  job   text primary key,
  node  uuid not null,
  until timestamptz not null
);
