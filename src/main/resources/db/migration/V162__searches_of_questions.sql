-- For which question of a letter an asset was asked: only ever added to.
create table search_question (
    case_reference text    not null,
    asset          text    not null,
    question       integer not null,
    primary key (case_reference, asset, question)
);

create trigger search_question_is_append_only
    before update or delete on search_question
    for each row execute function refuse_change();
