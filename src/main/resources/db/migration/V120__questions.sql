-- A letter may ask several things under several laws: each question has its regime, clock, owner and answer.
create table question (
    id             bigint generated always as identity primary key,
    case_reference text    not null references case_file (reference),
    number         integer not null check (number > 0),
    regime         text    not null,
    wording        text    not null,
    owner          text,
    due_on         date,
    paused         boolean not null default false,
    outcome        text,
    concluded_on   date,
    check ((outcome is null) = (concluded_on is null)),
    unique (case_reference, number)
);

comment on column question.due_on is 'An index only: computed by replaying case_tick, never edited';

create index question_open_by_due on question (due_on) where outcome is null;

insert into question (case_reference, number, regime, wording, due_on, paused, outcome, concluded_on)
select reference, 1, regime, coalesce(scope ->> 'text', ''), due_on, paused,
    case when closed_at is not null then 'ANSWERED' end, (closed_at at time zone 'Europe/London')::date
from case_file;

alter table case_tick add column question integer not null default 1;
alter table case_tick alter column question drop default;
alter table case_tick add foreign key (case_reference, question) references question (case_reference, number)
    deferrable initially deferred;

-- who asks for information need not ask about themselves
alter table case_file alter column subject drop not null;
