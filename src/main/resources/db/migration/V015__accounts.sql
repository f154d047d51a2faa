create table account (
    username      text        not null primary key check (username = lower(username)),
    name          text        not null,
    team          text        not null,
    roles         text[]      not null check (cardinality(roles) > 0),
    password_hash text        not null,
    active        boolean     not null default true
);

-- One-time codes: only a hash is kept, tries are counted, a used code is dead.
create table one_time_code (
    id         bigint generated always as identity primary key,
    purpose    text        not null,
    code_hash  text        not null,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    tries      integer     not null default 0,
    used_at    timestamptz
);

create index one_time_code_by_purpose on one_time_code (purpose, issued_at);
