create index record_card_title on records.record_card using gin (lower(title) public.gin_trgm_ops);
