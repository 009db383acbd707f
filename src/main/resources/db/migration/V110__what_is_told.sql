-- What people and programs are told of as it happens: each state a replay took, which its own row forgets with the next.
create table replay_change (
  change_id  bigint generated always as identity primary key,
  job_id     uuid not null references replay_job on delete cascade,
  state      text not null,
  changed_at timestamptz not null
);
create index replay_change_at on replay_change (changed_at);

create function replay_changed() returns trigger language plpgsql as $$
begin
  insert into replay_change (job_id, state, changed_at) values (new.job_id, new.state, new.changed_at);
  return null;
end $$;
create trigger replay_planned after insert on replay_job for each row execute function replay_changed();
create trigger replay_moved after update on replay_job for each row when (old.state <> new.state) execute function replay_changed();
