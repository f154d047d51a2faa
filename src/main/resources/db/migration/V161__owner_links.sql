-- Links by which the owner of a system, who has no account, answers a search. Only a hash of each is kept.
create table owner_link (
    id         uuid        not null primary key,
    search_id  uuid        not null references search (id) on delete cascade,
    token_hash text        not null unique,
    email      text        not null,
    sent_at    timestamptz not null,
    expires_at timestamptz not null
);
create index owner_link_of_search on owner_link (search_id);

-- A message to somebody who works with the council: that a person is reached in a safe way only does not hold it back.
alter table outgoing add column internal boolean not null default false;
