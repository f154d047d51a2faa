-- What was established in a case, sheet by sheet, and by whom. A better sheet is a further one.
create table worksheet (
    id             bigint generated always as identity primary key,
    case_reference text        not null references case_file (reference),
    question       integer     not null,
    kind           text        not null,
    content        jsonb       not null,
    made_by        text        not null,
    made_at        timestamptz not null,
    foreign key (case_reference, question) references question (case_reference, number)
);

create index worksheet_by_question on worksheet (case_reference, question, kind, id);

-- Each rung of the ladder is told once for each deadline.
create table warning (
    case_reference text        not null,
    question       integer     not null,
    due_on         date        not null,
    rung           text        not null,
    told_at        timestamptz not null,
    primary key (case_reference, question, due_on, rung)
);

-- While a hold lasts, nothing of the case may be destroyed.
create table hold (
    id             bigint generated always as identity primary key,
    case_reference text        not null references case_file (reference),
    reason         text        not null,
    placed_by      text        not null,
    placed_at      timestamptz not null,
    lifted_by      text,
    lifted_at      timestamptz,
    check ((lifted_by is null) = (lifted_at is null))
);

create index hold_by_case on hold (case_reference) where lifted_at is null;

alter table question add column former_owner text;

-- A restricted case is there only for those who are named.
alter table case_file add column named jsonb;
alter table work_item add column only_for text[];
