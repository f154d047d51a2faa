-- Corrections that were carried out in other systems and read back, so that none is carried out twice.
-- Fingerprints only: what stood there and stands there now is kept with the case.
create table corrections (
    key         text        primary key,
    fingerprint text        not null,
    value_hash  text        not null,
    read_at     timestamptz not null
);
