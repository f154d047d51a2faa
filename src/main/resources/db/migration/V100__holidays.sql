-- A council's own entries beside the published bank holidays. History is never dropped: a day is
-- taken out by a further entry.
create table holiday_revision (
    id         bigint generated always as identity primary key,
    reason     text        not null check (reason <> ''),
    entered_at timestamptz not null,
    entered_by text        not null
);

create table holiday_entry (
    revision_id bigint  not null references holiday_revision (id),
    part        text    not null,
    on_day      date    not null,
    title       text    not null check (title <> ''),
    withdrawn   boolean not null,
    primary key (revision_id, part, on_day)
);

-- How far a revision has reached the open cases: whoever goes on after a kill begins here.
create table holiday_recount (
    revision_id bigint      not null primary key references holiday_revision (id),
    counted_to  text        not null default '',
    done_at     timestamptz
);

create index holiday_recount_open on holiday_recount (revision_id) where done_at is null;

-- Whose date a revision moved; null while the clock is stopped.
create table moved_deadline (
    revision_id    bigint not null references holiday_revision (id),
    case_reference text   not null references case_file (reference),
    was            date,
    now            date,
    primary key (revision_id, case_reference)
);

create trigger holiday_revision_is_append_only
    before update or delete on holiday_revision
    for each row execute function refuse_change();

create trigger holiday_entry_is_append_only
    before update or delete on holiday_entry
    for each row execute function refuse_change();

create trigger moved_deadline_is_append_only
    before update or delete on moved_deadline
    for each row execute function refuse_change();

create trigger holiday_revision_is_never_emptied
    before truncate on holiday_revision
    for each statement execute function refuse_change();

create trigger holiday_entry_is_never_emptied
    before truncate on holiday_entry
    for each statement execute function refuse_change();

-- open cases in order, wherever a recount goes on
create index case_file_open_by_reference on case_file (reference) where closed_at is null;

-- which entry of that kind and day a correction strikes out: its place in the record
alter table case_tick add column strikes_number integer not null default 0;
