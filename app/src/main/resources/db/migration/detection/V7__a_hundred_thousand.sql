-- The queue in its order, and what is counted above it.
drop index detection.alert_open;
create index alert_queue on detection.alert (grade desc, last_seen desc, number) include (id, status);
create index alert_counts on detection.alert (status, grade, taken_by, created_at);
create index alert_words on detection.alert
    using gin (lower(rule_title || E'\n' || host || E'\n' || account || E'\n' || number || E'\n' || rule_id) public.gin_trgm_ops);
