-- One answer to each question is released; another one would be another decision.
alter table pack add column question integer not null default 1;
drop index one_pack_is_released;
create unique index one_pack_answers_a_question on pack (case_reference, question) where released_at is not null;
