-- What there is to do, for whom: written in the engine's transactions, read by officers' lists.
create table work_item (
	id             varchar(64) primary key,
	case_reference varchar(64)  not null,
	step           varchar(100) not null,
	name           varchar(255) not null,
	form           varchar(100),
	item           varchar(100),
	role           varchar(20)  not null,
	also_role      varchar(20),
	team           varchar(100),
	assignee       varchar(100),
	note           text,
	created_at     timestamptz  not null,
	due_on         date,
	-- a case whose clock is stopped comes last
	due_order      date         not null generated always as (coalesce(due_on, 'infinity')) stored,
	-- a step that failed for good: the engine's job or external task
	failed_job     varchar(64),
	failed_errand  varchar(64)
);

-- one index for each branch of the list: by role and team, by second role, by who took it, all
create index work_item_role on work_item (role, team, due_order, id);
create index work_item_also_role on work_item (also_role, team, due_order, id) where also_role is not null;
create index work_item_assignee on work_item (assignee, due_order, id) where assignee is not null;
create index work_item_due on work_item (due_order, id);
create index work_item_case on work_item (case_reference);
create index work_item_failed on work_item (failed_errand) where failed_errand is not null;
create index work_item_failed_job on work_item (failed_job) where failed_job is not null;
