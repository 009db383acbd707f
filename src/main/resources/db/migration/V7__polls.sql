-- Lists that the hub asks partners for. Where the next look begins is the partner's own time, word for word; the rows behind
-- it that were taken and answered are kept, so that a look that is repeated takes none of them twice.

create table poll_cursor (
  partner text primary key,
  since text,
  changed_at timestamptz not null
);

create table polled_row (
  partner text not null,
  item text not null,
  digest text not null,
  updated text not null,
  changed_at timestamptz not null,
  primary key (partner, item)
);
