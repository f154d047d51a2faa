-- Files that were brought to be loaded into the register, and what came of them.
create table register_file (
    id        uuid        not null primary key,
    name      text        not null,
    content   bytea       not null,
    by        text        not null,
    at        timestamptz not null,
    loaded_by text,
    loaded_at timestamptz
);
