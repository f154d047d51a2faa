-- An entry of the register whole: every attribute in one document, some again as columns to sort and filter by.
alter table asset
    add column revision   integer     not null default 1,
    add column attributes jsonb       not null default '{}',
    add column words      text        not null default '',
    add column review_on  date,
    add column changed_at timestamptz not null default now();

update asset set attributes = jsonb_build_object('title', jsonb_build_array(title), 'holds', jsonb_build_array(holds),
        'location', jsonb_build_array(location), 'format', jsonb_build_array(format),
        'owner-team', jsonb_build_array(owner_team), 'access', jsonb_build_array(access),
        'purpose', jsonb_build_array(purpose), 'categories', jsonb_build_array(categories),
        'recipients', jsonb_build_array(recipients), 'source', jsonb_build_array(source),
        'retention', jsonb_build_array(retention),
        'searched', jsonb_build_array(case when searched then 'YES' else 'NO' end)),
    words = lower(concat_ws(' ', code, title, holds, location, format, owner_team, access, purpose, categories));

alter table asset
    drop column holds, drop column location, drop column format, drop column access, drop column purpose,
    drop column categories, drop column recipients, drop column source, drop column retention;
alter table asset alter column revision drop default, alter column attributes drop default,
    alter column words drop default, alter column changed_at drop default;

create index asset_attributes on asset using gin (attributes jsonb_path_ops);

create table asset_revision (
    asset      text        not null,
    number     integer     not null,
    at         timestamptz not null,
    by         text        not null,
    why        text        not null,
    attributes jsonb       not null,
    connector  text,
    settings   jsonb       not null,
    primary key (asset, number)
);

insert into asset_revision select code, 1, changed_at, 'system', '', attributes, connector, settings from asset;

create trigger asset_revision_is_append_only
    before update or delete on asset_revision
    for each row execute function refuse_change();

create trigger asset_revision_is_never_emptied
    before truncate on asset_revision
    for each statement execute function refuse_change();

-- What somebody judged of the data of an asset: the newest judgement of a measure counts.
create table asset_score (
    id       bigint      not null primary key generated always as identity,
    asset    text        not null,
    measure  text        not null,
    score    integer     not null check (score between 1 and 5),
    evidence text        not null,
    on_day   date        not null,
    by       text        not null,
    at       timestamptz not null
);
create index asset_score_newest on asset_score (asset, measure, id desc);

create trigger asset_score_is_append_only
    before update or delete on asset_score
    for each row execute function refuse_change();

create view asset_quality as
    select distinct on (asset, measure) asset, measure, score, evidence, on_day, by, at
    from asset_score order by asset, measure, id desc;

-- What cases showed about an asset, until somebody has looked at it.
create table asset_observation (
    id             bigint      not null primary key generated always as identity,
    asset          text        not null,
    kind           text        not null,
    what           text        not null,
    case_reference text        not null,
    at             timestamptz not null,
    settled_at     timestamptz,
    settled_by     text,
    settled_how    text,
    unique (asset, kind, case_reference)
);

-- A review that was asked for, so that nobody is asked twice.
create table asset_review (
    asset    text        not null,
    due_on   date        not null,
    asked_at timestamptz not null,
    primary key (asset, due_on)
);
