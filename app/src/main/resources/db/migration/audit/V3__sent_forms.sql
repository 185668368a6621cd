-- Forms whose command is done, for some days: the same form with the same content sent twice does its command once.
create table audit.sent_form (
    digest  text primary key,
    request uuid not null,
    at      timestamptz not null,
    answer  text
);
create index sent_form_at on audit.sent_form (at);
