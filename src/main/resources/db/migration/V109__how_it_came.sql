-- How a message came, as its wire said: a fact a line, as far as it is on the list of what may be kept. Empty for what nobody sent.
alter table message add column transport text;
