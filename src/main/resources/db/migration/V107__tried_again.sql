-- What was tried more than once, newest first. The usual delivery is settled by its first attempt and never gets an entry here; its
-- updates pay nothing for it either, as each of them changes a state that other indexes ask for anyway.
create index delivery_tried_again on delivery (created_at, message_id, attempts, partner) where attempts > 1;
