-- 心跳 (guide §6): when a partner was last heard of, and in what rhythm it says so.
create table heartbeat (
  partner       text primary key,
  heard_at      timestamptz not null,
  every_seconds integer not null
);

-- Behind a gap a heartbeat carries the number sent last: the one way to notice that the last file of a day was lost.
alter table transfer_channel add column announced_in bigint not null default 0;
-- when the hub last put one of its own
alter table transfer_channel add column heartbeat_at timestamptz;

insert into alert_rule (rule_id, code, threshold, at_most, severity, holds_for, renotify_after, quiet_from, quiet_until) values
  ('heartbeat-missing', 'HEARTBEAT_MISSING', null, false, 'WARNING', 0, 14400, null, null);
