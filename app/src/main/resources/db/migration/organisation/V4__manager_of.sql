-- Published: the manager of a person's unit, or of the nearest unit above that has one other than the person.
create function organisation.manager_of(someone uuid) returns uuid language sql stable as $$
    with recursive up as (
        select u.id, u.parent, u.manager, 0 as depth
          from organisation.unit u join organisation.person p on p.unit = u.id where p.id = someone
        union all
        select u.id, u.parent, u.manager, depth + 1 from organisation.unit u join up on u.id = up.parent
         where depth < 50)
    select manager from up where manager is not null and manager <> someone order by depth limit 1 $$;
