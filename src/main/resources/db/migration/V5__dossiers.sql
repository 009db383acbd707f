-- Files other than a court's referral: complaints, risk warnings, statistics returns, joint mediations. Each is opened by a
-- partner under a number of its own (court = who opened it, case_number = its number, centre = the other side).

alter table dispute_case add column dossier text not null default 'REFERRAL';
alter table dispute_case drop constraint dispute_case_court_case_number_key;
alter table dispute_case add constraint dispute_case_number_of_opener unique (court, case_number, dossier);
