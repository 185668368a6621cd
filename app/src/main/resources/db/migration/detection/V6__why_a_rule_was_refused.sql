-- Why a rule was refused is a kind and what the kind's words leave open, so that a page can say it in its reader's language.
-- What was written in words is found anew when the collection is imported again.
delete from detection.refused_rule;
alter table detection.refused_rule
    drop column reason,
    add column kind text not null,
    add column details text[] not null;
