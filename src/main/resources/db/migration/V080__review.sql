create table choice (
    document_id    uuid        not null primary key references document (id),
    case_reference text        not null,
    included       boolean     not null,
    reason         text        not null,
    chosen_by      text        not null,
    chosen_at      timestamptz not null
);

create index choice_by_case on choice (case_reference);

create table page_mark (
    id             uuid             not null primary key,
    case_reference text             not null,
    document_id    uuid             not null references document (id),
    text           text,
    match_case     boolean          not null default false,
    whole_word     boolean          not null default false,
    page           integer,
    x              double precision,
    y              double precision,
    width          double precision,
    height         double precision,
    withholding    text             not null,
    made_by        text             not null,
    made_at        timestamptz      not null,
    check ((text is null) <> (page is null))
);

create index page_mark_by_document on page_mark (document_id);
create index page_mark_by_case on page_mark (case_reference);

create table dismissal (
    document_id  uuid        not null references document (id),
    text         text        not null,
    dismissed_by text        not null,
    dismissed_at timestamptz not null,
    primary key (document_id, text)
);

create table reading (
    document_id    uuid        not null primary key references document (id),
    case_reference text        not null,
    read_by        text        not null,
    read_at        timestamptz not null
);

-- Everybody who ever chose, marked or read, also when somebody else decided anew: none of
-- them can be the second reader.
create table review_author (
    case_reference text        not null,
    username       text        not null,
    since          timestamptz not null,
    primary key (case_reference, username)
);

create table review_note (
    case_reference text        not null primary key,
    note           text        not null,
    written_by     text        not null,
    written_at     timestamptz not null
);

create table second_reading (
    id             bigint generated always as identity primary key,
    case_reference text        not null,
    outcome        text        not null,
    read_by        text        not null,
    read_at        timestamptz not null
);

create index second_reading_by_case on second_reading (case_reference, id);
