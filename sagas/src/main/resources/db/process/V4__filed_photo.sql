-- Whose pictures lie in the object store; where they lie is sealed. The id is derived from the object's key.
create table filed_photo (
    object_id uuid primary key,
    member_id uuid not null,
    object_key text not null,
    noted_at timestamptz not null
);

create index filed_photo_of_member on filed_photo (member_id);

-- Of whom nothing is filed any more.
create table forgotten_member (
    member_id uuid primary key,
    since timestamptz not null
);
