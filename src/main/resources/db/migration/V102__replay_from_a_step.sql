-- mode AS_IS: from the step that failed, or from this one, with what the step before it left
alter table replay_job add column from_hop text;
