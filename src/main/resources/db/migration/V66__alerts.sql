-- Alerts: rules as data, one open alert for each rule and subject, and notices that are kept until a channel took them.

create table alert_rule (
  rule_id     text primary key,
  code        text not null,
  -- whom it is about: an id, or a prefix that ends in *
  subject     text not null default '*',
  -- the figure from which on it holds; nothing: always
  threshold   double precision,
  -- with some figures (days, bytes left) less is worse
  at_most     boolean not null default false,
  severity    text not null,
  holds_for   integer not null default 0,
  clears_after integer not null default 60,
  renotify_after integer not null default 14400,
  -- within these hours of Qingdao only what is critical is told
  quiet_from  time,
  quiet_until time,
  -- names of channels; nothing: all
  channels    text[] not null default '{}',
  enabled     boolean not null default true,
  changed_at  timestamptz not null default now()
);
insert into alert_rule (rule_id, code, threshold, at_most, severity, holds_for, renotify_after, quiet_from, quiet_until) values
  ('breaker-open', 'BREAKER_OPEN', null, false, 'CRITICAL', 0, 14400, null, null),
  ('failure-rate', 'FAILURE_RATE', 30, false, 'WARNING', 120, 14400, null, null),
  ('dead-messages', 'DEAD_MESSAGES', 1, false, 'CRITICAL', 0, 14400, null, null),
  ('queue-age', 'QUEUE_AGE', 600, false, 'WARNING', 0, 14400, null, null),
  ('silent-partner', 'SILENT_PARTNER', null, false, 'WARNING', 600, 86400, '18:00', '08:30'),
  ('handshake', 'HANDSHAKE_FAILED', 1, false, 'WARNING', 0, 14400, null, null),
  ('certificate-60', 'CERTIFICATE', 60, true, 'INFO', 0, 2592000, '18:00', '08:30'),
  ('certificate-30', 'CERTIFICATE', 30, true, 'INFO', 0, 2592000, '18:00', '08:30'),
  ('certificate-14', 'CERTIFICATE', 14, true, 'WARNING', 0, 2592000, '18:00', '08:30'),
  ('certificate-7', 'CERTIFICATE', 7, true, 'CRITICAL', 0, 2592000, '18:00', '08:30'),
  ('certificate-1', 'CERTIFICATE', 1, true, 'CRITICAL', 0, 86400, null, null),
  ('clock-drift', 'CLOCK_DRIFT', null, false, 'INFO', 600, 86400, '18:00', '08:30'),
  ('stuck', 'STUCK', 1, false, 'CRITICAL', 60, 14400, null, null),
  ('outbox-lag', 'OUTBOX_LAG', 30, false, 'CRITICAL', 0, 3600, null, null),
  ('disk', 'DISK', null, false, 'CRITICAL', 0, 14400, null, null),
  ('broker', 'BROKER', null, false, 'CRITICAL', 10, 3600, null, null),
  ('drift', 'DRIFT', null, false, 'WARNING', 60, 14400, null, null),
  ('deadline-3-days', 'DEADLINE', 3, true, 'CRITICAL', 0, 86400, null, null),
  ('replay-stopped', 'REPLAY_STOPPED', null, false, 'WARNING', 0, 14400, null, null);

create table alert (
  alert_id    uuid primary key,
  rule_id     text not null references alert_rule,
  code        text not null,
  subject     text not null,
  -- PENDING: has not held long enough; OPEN; ACK: somebody looks after it; RESOLVED
  state       text not null,
  severity    text not null,
  value       double precision not null,
  zh          text not null,
  en          text not null,
  began_at    timestamptz not null,
  opened_at   timestamptz,
  seen_at     timestamptz not null,
  acked_at    timestamptz,
  acked_by    text,
  resolved_at timestamptz,
  noticed_at  timestamptz
);
create unique index alert_one_open on alert (rule_id, subject) where state <> 'RESOLVED';
create index alert_resolved on alert (resolved_at desc) where state = 'RESOLVED';

create table notice (
  notice_id  bigint generated always as identity primary key,
  -- START, END, REMINDER
  kind       text not null,
  alert_id   uuid not null references alert,
  channel    text not null,
  -- WAITING, SENT, DROPPED (over before it was told), FAILED (given up)
  state      text not null,
  attempts   integer not null default 0,
  created_at timestamptz not null,
  due_at     timestamptz not null,
  sent_at    timestamptz,
  last_error text
);
create index notice_waiting on notice (channel, due_at) where state = 'WAITING';
create index notice_of_alert on notice (alert_id);
create index notice_sent on notice (channel, sent_at) where state = 'SENT';
