-- Searches people keep for themselves. What is typed into the box is not kept: it may be somebody's name.
create table saved_search (
  operator   text not null,
  name       text not null,
  state      text,
  partner    text,
  kind       text,
  -- how many days back from today; nothing: the last 24 hours
  days       integer,
  created_at timestamptz not null,
  primary key (operator, name)
);
