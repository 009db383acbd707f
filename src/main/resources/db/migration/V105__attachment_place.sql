-- The one store in which the attachments of this ledger lie; a hub that has another does not start.
create table attachment_place (
  only_one boolean primary key default true check (only_one),
  -- the name kept in the store itself
  store    uuid not null,
  -- who named it first, and where it lay there
  node     text not null,
  folder   text not null,
  since    timestamptz not null
);
