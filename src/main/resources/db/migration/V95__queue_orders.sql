-- Purges of queues: asked for by one person, approved by another. What is removed is fixed when it is asked for.

create table queue_order (
  order_id    uuid primary key,
  queue       text not null,
  -- ASKED, APPROVED (under way), DONE, WITHDRAWN
  state       text not null,
  -- of a queue of signals: what was put in up to this moment
  up_to       timestamptz not null,
  -- of a queue of documents: exactly these, by the broker's ids
  message_ids text[] not null,
  expected    bigint not null,
  removed     bigint,
  asked_by    text not null,
  reason      text not null,
  approved_by text,
  created_at  timestamptz not null,
  changed_at  timestamptz not null
);
create index queue_order_queue on queue_order (queue, created_at desc);
-- one at a time: two people must not remove the same thing for two reasons
create unique index queue_order_open on queue_order (queue) where state in ('ASKED', 'APPROVED');

-- Documents that a purge took off the broker. They are written here before they are removed there, so that no purge loses one.
create table removed_message (
  order_id   uuid not null references queue_order,
  message_id text not null,
  meant_for  text not null,
  sent_at    timestamptz not null,
  digest     text not null,
  content    bytea not null,
  removed_at timestamptz not null,
  primary key (order_id, message_id)
);
alter table removed_message alter column content set storage external;
