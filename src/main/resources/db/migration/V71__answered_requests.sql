-- What operators' programs asked for under a key of their own, and what they were answered: asked again, it is answered again.
create table answered_request (
  operator text not null,
  key      text not null,
  -- SHA-256 of method, path and body
  digest   text not null,
  -- nothing while it is being done
  status   integer,
  media    text,
  answer   bytea,
  asked_at timestamptz not null,
  primary key (operator, key)
);
create index answered_request_age on answered_request (asked_at);
