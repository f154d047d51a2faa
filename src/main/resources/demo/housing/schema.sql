-- The housing management system of Wyke Council, as a supplier built it over the years.
create schema housing;
set local search_path = housing;

create table officers (officer_id int primary key, full_name text not null, team text not null, email text not null);
create table properties (property_id int primary key, address_line text not null, town text not null, postcode text not null, kind text not null, bedrooms int not null, built int, ward text not null);
create table people (person_id int primary key, title text, given_name text not null, family_name text not null, date_of_birth date, ni_number text, mobile text, home_phone text, email text, created_on date not null, source text not null);
create table person_aliases (alias_id int primary key, person_id int not null, kind text not null, full_name text not null);
create table households (household_id int primary key, property_id int not null, name text not null, formed_on date not null);
create table household_members (household_id int not null, person_id int not null, relationship text not null, moved_in date not null, moved_out date, primary key (household_id, person_id));
create table tenancies (tenancy_id int primary key, tenancy_ref text not null, property_id int not null, household_id int not null, kind text not null, starts_on date not null, ended_on date, weekly_rent numeric(8,2) not null);
create table tenancy_people (tenancy_id int not null, person_id int not null, role text not null, primary key (tenancy_id, person_id));
create table rent_accounts (account_id int primary key, tenancy_id int not null, pay_reference text not null, method text not null, opened_on date not null);
create table rent_transactions (transaction_id int primary key, account_id int not null, posted_on date not null, kind text not null, amount numeric(9,2) not null, narrative text);
create table repairs (repair_id int primary key, repair_ref text not null, property_id int not null, reported_by int, reported_at timestamp not null, description text not null, priority text not null, state text not null);
create table repair_jobs (job_id int primary key, repair_id int not null, job_number text not null, trade text not null, operative text, visit_on date, completed_on date, notes text);
create table contact_notes (note_id int primary key, person_id int, tenancy_id int, noted_at timestamp not null, channel text not null, officer_id int not null, subject text not null, body text not null);
create table asb_cases (asb_case_id int primary key, asb_ref text not null, property_id int not null, kind text not null, opened_on date not null, closed_on date, officer_id int not null, summary text not null);
create table asb_parties (asb_case_id int not null, person_id int not null, role text not null, primary key (asb_case_id, person_id));
create table asb_diary (entry_id int primary key, asb_case_id int not null, happened_at timestamp not null, kind text not null, officer_id int not null, body text not null);
create table arrears_actions (action_id int primary key, account_id int not null, taken_on date not null, kind text not null, balance numeric(9,2) not null, officer_id int not null, body text);
create table allocations (allocation_id int primary key, person_id int not null, applied_on date not null, band text not null, scheme text not null, outcome text not null, body text);
create table vulnerabilities (vulnerability_id int primary key, person_id int not null, recorded_on date not null, kind text not null, officer_id int not null, body text);
create table tenancy_checks (check_id int primary key, tenancy_id int not null, visited_on date not null, officer_id int not null, outcome text not null, body text);
create table documents (document_id int primary key, person_id int, tenancy_id int, file_name text not null, media_type text not null, scanned_on date not null, content bytea not null);
create table candour_demo (seed bigint not null, version int not null, made_from text not null);
