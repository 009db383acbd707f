-- Legal clocks (guide §1.12): one row a case and kind, with its part where a kind has several; and the State Council's calendar.

create table legal_clock (
  case_id     uuid not null references dispute_case,
  clock       text not null,
  part        text not null default '',
  state       text not null,
  started_on  date not null,
  length      integer not null,
  suspensions text not null default '',
  raw_end     date not null,
  rolled_end  date not null,
  -- the year of its end has no published calendar
  provisional boolean not null,
  -- the end was not counted but said, by the regulator or a contract
  given_end   boolean not null default false,
  -- when it must act next, to warn or because it is over
  due_at      timestamptz,
  stopped_on  date,
  -- a calendar was published or changed after it was counted
  stale       boolean not null default false,
  changed_at  timestamptz not null,
  primary key (case_id, clock, part)
);
create index legal_clock_due on legal_clock (due_at) where state = 'RUNNING';
create index legal_clock_end on legal_clock (rolled_end, case_id, clock, part) where state in ('RUNNING', 'SUSPENDED');
create index legal_clock_stale on legal_clock (case_id) where stale;

-- What happened to a clock after it was started; rows are added, never changed.
create table clock_change (
  change_id    bigint generated always as identity primary key,
  case_id      uuid not null references dispute_case,
  clock        text not null,
  part         text not null default '',
  what         text not null,
  raw_before   date,
  end_before   date,
  raw_after    date,
  end_after    date,
  message_id   uuid references message,
  happened_at  timestamptz not null
);
create index clock_change_case on clock_change (case_id, change_id);

-- What operators must see. Whoever raises alarms reads it from its last alert_id on; no personal data.
create table clock_alert (
  alert_id   bigint generated always as identity primary key,
  case_id    uuid not null references dispute_case,
  clock      text not null,
  part       text not null default '',
  event      text not null,
  rolled_end date not null,
  message_id uuid not null references message,
  raised_at  timestamptz not null
);
create index clock_alert_raised on clock_alert (raised_at);

-- The days the State Council's notices name, whole years as published.
create table calendar_year (
  year      integer primary key,
  source    text not null,
  digest    text not null,
  loaded_at timestamptz not null
);
create table calendar_day (
  day     date primary key,
  year    integer not null references calendar_year on delete cascade,
  work    boolean not null,
  name_zh text not null
);
