-- Every copy of data that somebody says are wrong, and the proof that the right value was read there.
create table data_copy (
    case_reference text        not null,
    code           text        not null,
    question       integer     not null,
    asset          text        not null,
    place          text        not null,
    holds          text,
    by_machine     boolean     not null,
    found_by       text        not null,
    trouble        text,
    corrected_by   text,
    proven_at      timestamptz,
    proof          text,
    primary key (case_reference, code),
    unique (case_reference, question, asset, place),
    foreign key (case_reference, question) references question (case_reference, number),
    check ((proven_at is null) = (proof is null))
);
