-- Files that cross a gap. No connection tells what arrived, so numbers do: one row a partner and direction holds the next.
create table transfer_channel (
  partner     text primary key,
  next_in     bigint not null default 1,
  next_out    bigint not null default 1,
  -- when the partner was last asked for what is missing, and how often for the same gap
  asked_at    timestamptz,
  asked_times integer not null default 0
);

-- direction IN: taken and answered (answer: the acknowledgement, given again to a repeat).
-- direction OUT: OPEN (to be written), SENT (until due_at), ANSWERED, EXPIRED (its deliveries go again in another file).
create table transfer (
  partner    text not null,
  direction  text not null,
  seq        bigint not null,
  state      text not null,
  digest     text,
  answer     bytea,
  deliveries uuid[] not null default '{}',
  attempt    integer not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  due_at     timestamptz,
  primary key (partner, direction, seq)
);
create index transfer_under_way on transfer (partner, due_at) where direction = 'OUT' and state in ('OPEN', 'SENT');
