-- A partner that is only brought something takes part as well: by both directions it is known who owes its list of a day.
alter table traffic_day add column delivered bigint not null default 0;
insert into traffic_day (partner, day, received, delivered)
  select partner, (changed_at at time zone 'Asia/Shanghai')::date, 0, count(*) from delivery
  where state = 'DELIVERED' and changed_at > now() - interval '31 days' group by 1, 2
on conflict (partner, day) do update set delivered = excluded.delivered;
