create index system_page on inventory.system (name collate "sv-x-icu", number) include (id);
create index system_words on inventory.system
    using gin (lower(name || E'\n' || number || E'\n' || description) public.gin_trgm_ops);
