-- When each hub started and on what, so that a failure can be laid beside what had changed shortly before.
create table hub_start (
  start_id   bigint generated always as identity primary key,
  started_at timestamptz not null,
  node       text not null,
  -- SHA-256 over the compiled program, the route and partner files, the mappings and code tables
  program    text not null,
  routes     text not null,
  mappings   text not null
);
create index hub_start_time on hub_start (started_at);

-- When a certificate was seen for the first time; nothing for those that were known before this was kept.
alter table certificate add column first_seen_at timestamptz;
alter table certificate alter column first_seen_at set default now();

-- Acts near a time.
create index operator_action_time on operator_action (acted_at);
