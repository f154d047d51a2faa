-- Earlier requests of the same person, and requests of the last sixty working days (FOIA s.12(4), s.14(2)).
create index case_file_by_address on case_file (lower(email));
create index case_file_by_name on case_file (lower(requester ->> 'name'));
create index case_file_by_receipt on case_file (received_at);
