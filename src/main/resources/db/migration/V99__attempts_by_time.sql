-- The attempts of a day, found without reading those of all years. Attempts are only ever added, so that a block range index costs
-- the flow next to nothing.
create index delivery_attempt_ended on delivery_attempt using brin (ended_at) with (pages_per_range = 16, autosummarize = on);
