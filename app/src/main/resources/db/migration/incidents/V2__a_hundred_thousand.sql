-- A page of the list is picked, and its rows counted, in these alone.
drop index incidents.incident_created;
create index incident_created on incidents.incident (created_at desc nulls last, number desc) include (id, circle);
create index incident_circle on incidents.incident (circle);
create index incident_words on incidents.incident
    using gin (lower(title || E'\n' || number || E'\n' || what_happened) public.gin_trgm_ops);
