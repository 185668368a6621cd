-- Published: what lists of other rooms join.
create view records.cards as
select id, kind, number, title, state, address, circle, at, updated_at from records.record_card;
