create table audit_entry (
    chain   text        not null,
    number  integer     not null,
    at      timestamptz not null,
    actor   text        not null,
    action  text        not null,
    details text        not null,
    hash    char(64)    not null,
    primary key (chain, number)
);

create function refuse_change() returns trigger language plpgsql as
$$
begin
    raise exception 'Rows of % are only ever added', tg_table_name;
end
$$;

create trigger audit_entry_is_append_only
    before update or delete on audit_entry
    for each row execute function refuse_change();

create trigger audit_entry_is_never_emptied
    before truncate on audit_entry
    for each statement execute function refuse_change();
