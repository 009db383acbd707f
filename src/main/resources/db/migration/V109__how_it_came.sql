-- How a message came, as its wire said: a fact a line, as far as it is on the list of what may be kept. Empty for what nobody sent.
alter table message add column transport text;
-- A row stays whole up to half a page: compressing it, or moving a part of it elsewhere, costs more than the bytes.
alter table message set (toast_tuple_target = 4080);
