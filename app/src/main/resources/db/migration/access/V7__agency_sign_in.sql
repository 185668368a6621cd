-- Sign-in by the agency's own identity provider (OpenID Connect). A person there is known by issuer and subject, which never
-- change hands; the first time he or she is found by what the agency has chosen, and bound.
create table access.identity (
    id       uuid primary key,
    issuer   text not null,
    subject  text not null,
    person   uuid not null,
    bound_at timestamptz not null,
    bound_by text not null,
    unique (issuer, subject),
    unique (issuer, person)
);
select audit.keep_history('access.identity');
-- A sign-in on its way: taken once, by the browser that began it. Holds what answers must agree with, sealed.
create table access.agency_request (
    state_hash   bytea primary key,
    session_hash bytea not null,
    handle       uuid not null,
    sealed       bytea not null,
    begun_at     timestamptz not null
);
create index agency_request_begun on access.agency_request (begun_at);
-- Which group over there gives which role here, for a unit (null: the whole agency).
create table access.group_role (
    id         uuid primary key,
    group_name text not null,
    role       text not null,
    unit       uuid,
    unique nulls not distinct (group_name, role, unit)
);
select audit.keep_history('access.group_role');
-- The group that a role came by; null when somebody here granted it.
alter table access.role_grant add from_group text;
select audit.column_added('access.role_grant', 'from_group', 'null');
-- The provider's own session behind one of ours, so that it can be ended from there.
alter table access.session add issuer text, add subject text, add sid text;
create index session_subject on access.session (issuer, subject) where issuer is not null;
