-- The council's own texts of letters; a text of null is the shipped one again.
create table letter_text (
    kind     text        not null,
    language text        not null,
    version  integer     not null check (version > 0),
    text     text,
    saved_at timestamptz not null,
    saved_by text        not null,
    primary key (kind, language, version)
);

create trigger letter_text_is_append_only
    before update or delete on letter_text
    for each row execute function refuse_change();

create trigger letter_text_is_never_emptied
    before truncate on letter_text
    for each statement execute function refuse_change();
