-- What operators did, one row an act, chained: each row's hash covers its content and the hash of the row before it. The head
-- holds the last number and hash, so that rows cut off at the end are missed as well. Rows are never changed.

create table operator_action (
  seq           bigint primary key,
  acted_at      timestamptz not null,
  operator      text not null,
  action        text not null,
  target        text not null,
  reason        text not null,
  before_hash   text,
  after_hash    text,
  approver      text,
  previous_hash text not null,
  hash          text not null
);
create index operator_action_operator on operator_action (operator, seq);
create index operator_action_target on operator_action (target, seq);

create table operator_action_head (
  only_one boolean primary key default true check (only_one),
  seq      bigint not null,
  hash     text not null
);
insert into operator_action_head (seq, hash) values (0, repeat('0', 64));

-- A field as bytes that no other split of the same text gives: its length, a colon, itself; a dash when there is none.
create function chain_field(value text) returns text language sql immutable as
  $$ select case when value is null then '-' else octet_length(value) || ':' || value end $$;

-- Number, link and hash are given here and nowhere else, one act after the other, whoever writes it.
create function operator_action_link() returns trigger language plpgsql as $$
declare
  head operator_action_head;
begin
  select * into strict head from operator_action_head for update;
  new.seq := head.seq + 1;
  new.acted_at := date_trunc('microseconds', new.acted_at);
  new.previous_hash := head.hash;
  new.hash := encode(sha256(convert_to(
    chain_field(new.previous_hash) || chain_field(new.seq::text)
    || chain_field(to_char(new.acted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    || chain_field(new.operator) || chain_field(new.action) || chain_field(new.target) || chain_field(new.reason)
    || chain_field(new.before_hash) || chain_field(new.after_hash) || chain_field(new.approver), 'UTF8')), 'hex');
  update operator_action_head set seq = new.seq, hash = new.hash;
  return new;
end $$;
create trigger operator_action_link before insert on operator_action for each row execute function operator_action_link();

create function never_changed() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger operator_action_kept before update or delete on operator_action for each row execute function never_changed();
create trigger operator_action_whole before truncate on operator_action execute function never_changed();

-- Who looked at the content of a message, and why.
create table payload_view (
  view_id    bigint generated always as identity primary key,
  viewed_at  timestamptz not null,
  operator   text not null,
  message_id uuid not null references message,
  stage      text not null,
  -- whether names and numbers of persons were shown in clear
  clear      boolean not null,
  reason     text
);
create index payload_view_message on payload_view (message_id, view_id);
create index payload_view_operator on payload_view (operator, view_id);
create trigger payload_view_kept before update or delete on payload_view for each row execute function never_changed();
create trigger payload_view_whole before truncate on payload_view execute function never_changed();
