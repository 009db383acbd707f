-- What failed at a partner for good, latest first; what is to be tried again has its own index.
create index delivery_failed on delivery (changed_at) where state = 'FAILED';

-- A kept search may ask for the step that failed.
alter table saved_search add column failed_hop text;
