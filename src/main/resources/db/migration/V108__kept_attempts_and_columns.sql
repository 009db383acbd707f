-- A kept search may ask for a number of attempts, and keeps the columns its owner wants to see; without any: the usual ones.
alter table saved_search add column attempts integer;
alter table saved_search add column columns text[];
