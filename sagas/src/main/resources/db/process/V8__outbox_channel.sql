-- Which of our numbers a text leaves from: the one people talk to Jules by, or the family's.
alter table outbox add column channel text not null default 'DIRECT' check (channel in ('DIRECT', 'GROUP'));
