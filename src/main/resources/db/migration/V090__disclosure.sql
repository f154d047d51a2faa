create table pack (
    id             uuid        not null primary key,
    case_reference text        not null,
    document_id    uuid        not null references document (id),
    pages          integer     not null,
    documents      integer     not null,
    manifest       text        not null,
    certificate    text        not null,
    assembled_at   timestamptz not null,
    released_at    timestamptz,
    collected_at   timestamptz
);

create index pack_by_case on pack (case_reference, assembled_at);

-- One answer is released; another one would be another decision.
create unique index one_pack_is_released on pack (case_reference) where released_at is not null;
