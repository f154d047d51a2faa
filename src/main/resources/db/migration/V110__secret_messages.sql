-- A message that carries a one-time code: its words do not outlive their sending.
alter table outgoing add column secret boolean not null default false;

update outgoing set secret = true where once_key like 'code %';
update outgoing set body = '' where secret and (sent_at is not null or given_up_at is not null);
