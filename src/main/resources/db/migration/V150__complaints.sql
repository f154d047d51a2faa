-- A promise or a hazard has a day of its own, whatever the deadline of its case.
alter table work_item add column own_date boolean not null default false;

-- The points of a complaint, at each of its stages, and what was found on them.
create table complaint_point (
    case_reference text        not null,
    question       integer     not null,
    stage          integer     not null check (stage in (1, 2)),
    number         integer     not null check (number > 0),
    wording        text        not null,
    finding        text,
    reason         text,
    found_by       text,
    found_at       timestamptz,
    primary key (case_reference, question, stage, number),
    foreign key (case_reference, question) references question (case_reference, number),
    check ((finding is null) = (reason is null) and (finding is null) = (found_by is null))
);

-- What puts it right.
create table complaint_remedy (
    id             bigint generated always as identity primary key,
    case_reference text        not null,
    question       integer     not null,
    stage          integer     not null check (stage in (1, 2)),
    kind           text        not null,
    words          text        not null,
    amount         numeric(9, 2) check (amount > 0),
    offered_by     text        not null,
    offered_at     timestamptz not null,
    foreign key (case_reference, question) references question (case_reference, number)
);

create index complaint_remedy_by_question on complaint_remedy (case_reference, question, stage);

-- What was promised, by whom and by when, until it is done.
create table promised_action (
    case_reference text    not null,
    code           text    not null,
    question       integer not null,
    stage          integer not null check (stage in (1, 2)),
    what           text    not null,
    owner          text    not null,
    promised_on    date    not null,
    promised_by    text    not null,
    done_on        date,
    done           text,
    done_by        text,
    primary key (case_reference, code),
    foreign key (case_reference, question) references question (case_reference, number),
    check ((done_on is null) = (done_by is null))
);

create index promised_action_open on promised_action (promised_on) where done_on is null;
