-- Who may use the operators' pages. No organisations: all of them.
create table operator_user (
  name          text primary key,
  display_name  text not null,
  password_hash text not null,
  roles         text[] not null,
  organisations text[] not null default '{}',
  enabled       boolean not null default true,
  -- wrong passwords in a row, and until when no further one is looked at
  failures      integer not null default 0,
  locked_until  timestamptz,
  -- grows with each change of what the user may: a session of an older version ends
  version       integer not null default 1,
  changed_at    timestamptz not null,
  changed_by    text not null
);
