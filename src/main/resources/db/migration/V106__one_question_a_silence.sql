-- Since when a partner behind a gap is known to be silent: the question about the channel is asked once, until it answers.
alter table transfer_channel add column silent_since timestamptz;
