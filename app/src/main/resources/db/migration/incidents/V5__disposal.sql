-- The timeline is only added to, until the incident is disposed of: then the transaction names it.
create or replace function incidents.only_added_to() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and current_setting('varn.disposing', true) = old.incident::text then
        return old;
    end if;
    raise exception 'the timeline is only added to: write a correction instead';
end $$;
