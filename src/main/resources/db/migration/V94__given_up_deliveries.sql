-- What was given up threatens deadlines as what lies does; found without reading all that was delivered.
create index delivery_given_up on delivery (case_id) where state = 'FAILED';
