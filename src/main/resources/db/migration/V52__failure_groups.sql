-- Failures of the same cause are one group, whatever number of messages it hit.

alter table failure add column fingerprint text;
alter table failure add column partner text;
alter table failure add column kind text;
alter table failure add column code text;
alter table failure add column root text;
alter table failure add column frame text;
create index failure_member on failure (fingerprint, occurred_at);
create index failure_message on failure (message_id);

create table failure_group (
  fingerprint   text primary key,
  step          text not null,
  partner       text,
  kind          text,
  code          text not null,
  title         text not null,
  -- OPEN, ACK (somebody is at it), FIXED, IGNORED (until a day, or for good)
  state         text not null default 'OPEN',
  owner         text,
  note          text,
  ignored_until timestamptz,
  -- it came back after somebody had called it fixed
  regressed     boolean not null default false,
  first_at      timestamptz not null,
  changed_at    timestamptz not null
);

-- A delivery that a fault of ours stopped waits for repair (src/adr/0028): it is open, and what follows in its case waits.
drop index delivery_open;
create index delivery_open on delivery (case_id, partner, seq) where state in ('READY', 'WAITING', 'RETRY', 'AVAILABLE', 'STUCK');
create index delivery_stuck on delivery (changed_at) where state = 'STUCK';

-- Sent once more byte for byte as it was made ready before, and not translated again.
alter table delivery add column as_sent boolean not null default false;
