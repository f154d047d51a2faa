create table document (
    id             uuid        not null primary key,
    case_reference text        not null,
    kind           text        not null,
    name           text        not null,
    media_type     text        not null,
    size           bigint      not null,
    sha256         char(64)    not null,
    received_at    timestamptz not null,
    received_from  text        not null,
    origin         text,
    locator        text,
    made_at        timestamptz,
    why            text        not null default '',
    rendition_of   uuid references document (id),
    pages          integer,
    note           text        not null default ''
);

create index document_by_case on document (case_reference, received_at, id);

-- The same thing found twice, or rendered twice, is one document.
create unique index finding_is_unique on document (case_reference, origin, locator) where kind = 'FINDING';
create unique index rendition_is_unique on document (rendition_of, kind) where rendition_of is not null;

create table case_key (
    case_reference text  not null primary key,
    wrapped        bytea not null
);
