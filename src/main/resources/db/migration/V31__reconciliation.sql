-- A partner's list of a day, compared with the ledger. A list given again is another row; none is changed.
create table day_list (
  list_id        uuid primary key,
  partner        text not null,
  day            date not null,
  given_at       timestamptz not null,
  items          integer not null,
  -- what the ledger has of that day
  hub_sent       integer not null,
  hub_received   integer not null,
  discrepancies  integer not null
);
create index day_list_day on day_list (day, partner, given_at);

-- Where list and ledger differ: open until a later list no longer shows it, or a person decides.
create table discrepancy (
  discrepancy_id uuid primary key,
  partner        text not null,
  day            date not null,
  kind           text not null,
  direction      text not null,
  message_id     text not null,
  case_id        uuid references dispute_case,
  hub_says       text,
  partner_says   text,
  found_at       timestamptz not null,
  gone_at        timestamptz,
  decision       text,
  reason         text,
  decided_by     text,
  decided_at     timestamptz,
  unique (partner, day, kind, direction, message_id)
);
create index discrepancy_open on discrepancy (found_at) where gone_at is null and decision is null;
