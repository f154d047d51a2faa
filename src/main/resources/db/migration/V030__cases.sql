create sequence case_number;

create table case_file (
    reference   text        not null primary key,
    regime      text        not null,
    channel     text        not null,
    received_at timestamptz not null,
    requester   jsonb       not null,
    subject     jsonb       not null,
    scope       jsonb       not null,
    email       text        not null,
    stage       text        not null,
    due_on      date,
    paused      boolean     not null default false,
    closed_at   timestamptz,
    once_key    text        not null unique,
    version     integer     not null default 0
);

comment on column case_file.due_on is 'An index only: computed by replaying case_tick, never edited';

create index case_file_open_by_due on case_file (due_on, reference) where closed_at is null;

create table case_tick (
    id             bigint generated always as identity primary key,
    case_reference text        not null references case_file (reference),
    kind           text        not null,
    happened_on    date        not null,
    reason         text        not null,
    -- the estimated date that a notice of more time gave
    until_on       date,
    -- the entry that a correction strikes out
    strikes_kind   text,
    strikes_on     date,
    entered_at     timestamptz not null,
    entered_by     text        not null,
    check ((kind = 'ENTERED_IN_ERROR') = (strikes_kind is not null)),
    check ((strikes_kind is null) = (strikes_on is null))
);

create index case_tick_by_case on case_tick (case_reference, id);

create trigger case_tick_is_append_only
    before update or delete on case_tick
    for each row execute function refuse_change();

create trigger case_tick_is_never_emptied
    before truncate on case_tick
    for each statement execute function refuse_change();
