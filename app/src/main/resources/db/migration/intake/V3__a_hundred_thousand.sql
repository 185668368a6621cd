create index log_import_words on intake.log_import using gin (lower(file_name || E'\n' || number) public.gin_trgm_ops);
create index log_import_source on intake.log_import (source) include (events, refused, at);
