-- Where the hub proposed to send a referral when it opened the case (guide §2.12); other files have none.
alter table dispute_case add column station text;
alter table dispute_case add column track text;
alter table dispute_case add column priority text;
