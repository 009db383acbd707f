-- A delivery that a person keeps from going until a moment. The moment itself stands in the one schedule there is, next_attempt_at.
create table delivery_hold (
  delivery_id uuid primary key references delivery,
  message_id  uuid not null,
  operator    text not null,
  reason      text not null,
  since       timestamptz not null,
  until       timestamptz not null
);
create index delivery_hold_message on delivery_hold (message_id);

-- What came to grief and was settled outside the hub; it waits for nobody any more.
create table message_resolution (
  message_id uuid primary key references message,
  operator   text not null,
  reason     text not null,
  at         timestamptz not null
);
