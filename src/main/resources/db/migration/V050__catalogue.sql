create table asset (
    code            text    not null primary key check (code ~ '^[a-z][a-z0-9-]*$'),
    title           text    not null,
    holds           text    not null,
    location        text    not null,
    format          text    not null,
    owner_team      text    not null,
    access          text    not null,
    purpose         text    not null,
    categories      text    not null,
    recipients      text    not null,
    source          text    not null,
    retention       text    not null,
    connector       text,
    settings        jsonb   not null default '{}',
    searched        boolean not null default true
);
