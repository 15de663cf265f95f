#!/bin/sh
# Run once by the postgres image on a new data directory: one role and one schema each for decisions, processes and
# views, and a vault that command-side writes and the others only read. The local runtime does the same in Java.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$POSTGRES_PASSWORD" -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<'SQL'
create role jules_write login password :'password';
create role jules_process login password :'password';
create role jules_read login password :'password';
create role jules_vault login password :'password';
create role jules_vault_reader login password :'password';
alter role jules_write set search_path = write;
alter role jules_process set search_path = process;
alter role jules_read set search_path = read;
alter role jules_vault set search_path = vault;
alter role jules_vault_reader set search_path = vault;
create schema write authorization jules_write;
create schema process authorization jules_process;
create schema read authorization jules_read;
create schema vault authorization jules_vault;
grant usage on schema vault to jules_vault_reader;
alter default privileges for role jules_vault in schema vault grant select on tables to jules_vault_reader;
SQL
