-- Published: what lists of other rooms join.
create view records.cards as
select id, kind, number, title, state, address, circle, at, updated_at from records.record_card;
-- Restricted records that are disposed of, and who might read them: what other rooms still say of them stays as closed.
create table records.gone (
    id     uuid primary key,
    circle uuid not null
);
