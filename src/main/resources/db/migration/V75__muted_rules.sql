-- Until when nobody is told of a rule; nothing: it is not muted.
alter table alert_rule add column muted_until timestamptz;
