-- What operators are told about lines and partners, and what they steer.

-- How many messages went over each line, minute by minute: added up in the memory of each hub and written every few seconds in
-- one statement, so that no message pays for it. Direction IN or OUT.
create table traffic (
  minute    timestamptz not null,
  partner   text not null,
  line      text not null,
  direction text not null,
  outcome   text not null,
  count     bigint not null,
  primary key (minute, line, direction, outcome)
);

-- When a line last had each outcome.
create table traffic_last (
  line      text not null,
  partner   text not null,
  direction text not null,
  outcome   text not null,
  at        timestamptz not null,
  primary key (line, direction, outcome)
);

-- What a partner sent on each day of Qingdao: what is usual is learned from it.
create table traffic_day (
  partner  text not null,
  day      date not null,
  received bigint not null,
  primary key (partner, day)
);
insert into traffic_day
  select sender, (received_at at time zone 'Asia/Shanghai')::date, count(*) from message
  where received_at > now() - interval '90 days' and sender not in ('hub', 'operators') group by 1, 2;

-- Certificates that were seen or are held; nothing here is secret.
create table certificate (
  -- ours, theirs, authority
  role        text not null,
  holder      text not null,
  fingerprint text not null,
  subject     text not null,
  not_before  timestamptz not null,
  not_after   timestamptz not null,
  seen_at     timestamptz not null,
  primary key (role, holder, fingerprint)
);

-- How operators want a line to stand; no row: it runs. Direction IN or OUT.
create table line_wish (
  line      text not null,
  direction text not null,
  wish      text not null,
  drain     boolean not null,
  operator  text not null,
  reason    text not null,
  since     timestamptz not null,
  until     timestamptz,
  primary key (line, direction)
);

-- A breaker held open or closed by hand; no row: it decides itself.
create table breaker_wish (
  line     text primary key,
  wish     text not null,
  operator text not null,
  reason   text not null,
  since    timestamptz not null,
  until    timestamptz
);

-- Times in which a partner's systems rest: nothing is sent and nobody is alarmed.
create table maintenance_window (
  window_id  uuid primary key,
  partner    text not null,
  begins_at  timestamptz not null,
  ends_at    timestamptz not null,
  operator   text not null,
  reason     text not null,
  created_at timestamptz not null,
  ended_early_at timestamptz,
  check (ends_at > begins_at)
);
create index maintenance_window_partner on maintenance_window (partner, ends_at);
