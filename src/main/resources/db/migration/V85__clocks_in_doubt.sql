-- The earlier day on which a clock may have begun, where that is in doubt (guide §5 row 21): its warnings are reckoned from there.
alter table legal_clock add column earlier_start date;
