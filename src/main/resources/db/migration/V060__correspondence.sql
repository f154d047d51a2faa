create table letter (
    id             uuid        not null primary key,
    case_reference text        not null,
    code           text        not null,
    title          text        not null,
    document_id    uuid        not null,
    written_at     timestamptz not null,
    written_by     text        not null,
    once_key       text        not null unique
);

create index letter_by_case on letter (case_reference, written_at);

-- The outbox: what is to be told to the world after commit.
create table outgoing (
    id             uuid        not null primary key,
    case_reference text        not null,
    recipient      text        not null,
    subject        text        not null,
    body           text        not null,
    queued_at      timestamptz not null,
    next_try_at    timestamptz not null,
    tries          integer     not null default 0,
    sent_at        timestamptz,
    given_up_at    timestamptz,
    failure        text,
    once_key       text        not null unique
);

create index outgoing_waiting on outgoing (next_try_at) where sent_at is null and given_up_at is null;
create index outgoing_by_case on outgoing (case_reference, queued_at);
