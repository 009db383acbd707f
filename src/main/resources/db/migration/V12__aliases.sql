-- What partners write besides the code tables of their dialects, each as a person decided (kind operator-decision).

create table partner_alias (
  alias_id   bigint generated always as identity primary key,
  partner    text not null,
  list       text not null,
  code       text not null,
  -- the partner's own name for it; nothing when the table's name stands
  name       text,
  value      text not null,
  -- by the day of the event
  valid_from date not null,
  valid_to   date,
  -- the hub writes this code to the partner as well
  written    boolean not null,
  -- who decided stands in this message
  decided_by uuid not null references message,
  adopted_at timestamptz not null,
  unique (partner, list, code, valid_from)
);
