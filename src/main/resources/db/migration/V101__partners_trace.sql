-- Under which trace a partner sent a message: its trace id and the id of its span, as its traceparent says; most send none.
alter table message add column trace text;
create index message_trace on message (left(trace, 32)) where trace is not null;
