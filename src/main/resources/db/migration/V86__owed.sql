-- What is owed by a time of its own: the receipt of a return, the list of a day; and legal clocks that ran out.
create index dispute_case_returns on dispute_case (case_id) where dossier = 'RETURN';

insert into alert_rule (rule_id, code, threshold, at_most, severity, holds_for, renotify_after, quiet_from, quiet_until) values
  ('return-unanswered', 'RETURN_UNANSWERED', null, false, 'WARNING', 0, 86400, '18:00', '08:30'),
  ('day-list-missing', 'DAY_LIST_MISSING', 1, false, 'WARNING', 0, 86400, '18:00', '08:30'),
  ('clocks-over', 'CLOCKS_OVER', 1, false, 'WARNING', 0, 86400, '18:00', '08:30');
