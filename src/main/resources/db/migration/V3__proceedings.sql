-- Proceedings: what becomes of a case's agreement at a court, an arbitration commission or a notary.

alter table message add column door text;

-- Partners beside court and centre that take part in the case through a proceeding.
alter table dispute_case add column others text[] not null default '{}';

create table proceeding (
  case_id     uuid not null references dispute_case,
  door        text not null,
  counterpart text not null,
  state       text not null,
  opened_at   timestamptz not null,
  changed_at  timestamptz not null,
  primary key (case_id, door)
);
