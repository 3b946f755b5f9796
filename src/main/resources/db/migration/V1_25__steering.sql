-- Releases that people hold: the row is there as long as they do.
create table release_hold (
    release_id varchar(160) primary key references release (id) on delete cascade,
    person     varchar(64)   not null,
    reason     varchar(2000) not null,
    state      varchar(32)   not null, -- which the release had, and has again afterwards
    held_at    timestamp with time zone not null
);
