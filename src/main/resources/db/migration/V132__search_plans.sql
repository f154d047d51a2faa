-- Which assets a case asks and which it does not, with the reason: only ever added to, the newest word on an asset counts.
create table plan_entry (
    id             bigint      not null primary key generated always as identity,
    case_reference text        not null,
    asset          text        not null,
    title          text        not null,
    asked          boolean     not null,
    reason         text        not null,
    by             text        not null,
    at             timestamptz not null
);
create index plan_entry_newest on plan_entry (case_reference, asset, id desc);

create trigger plan_entry_is_append_only
    before update or delete on plan_entry
    for each row execute function refuse_change();

-- searches that were planned before there was a plan to write down
insert into plan_entry (case_reference, asset, title, asked, reason, by, at)
    select case_reference, asset, title, true, reason, 'system', planned_at from search;
