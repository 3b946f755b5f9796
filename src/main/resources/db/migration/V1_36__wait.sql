create table release_wait (
    id         varchar(64) not null primary key,
    release_id varchar(160) not null references release (id) on delete cascade,
    kind       varchar(12) not null,
    what       varchar(255) not null,
    element    varchar(255) not null,
    person     varchar(64),
    started_at timestamp with time zone not null,
    ended_at   timestamp with time zone
);

create index release_wait_of_release on release_wait (release_id, started_at);
