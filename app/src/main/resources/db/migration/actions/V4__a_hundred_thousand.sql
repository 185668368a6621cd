-- A page of the list is picked, and its rows counted, in these alone.
create index action_page on actions.action (due, number) include (id, circle);
create index action_page_down on actions.action (due desc, number) include (id, circle);
create index action_circle on actions.action (circle);
create index action_done on actions.action (done_at) where status = 'DONE';
create index action_words on actions.action using gin (lower(title || E'\n' || number) public.gin_trgm_ops);
