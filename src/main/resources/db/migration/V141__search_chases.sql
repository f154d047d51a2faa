-- Which rungs of the ladder a search that waits for its owner has reached, each told once.
create table search_chase (
    search_id uuid        not null references search (id) on delete cascade,
    rung      text        not null,
    told_at   timestamptz not null,
    primary key (search_id, rung)
);
