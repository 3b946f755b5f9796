create table approval_request (
    release_id   varchar(160) not null references release (id) on delete cascade,
    kind         varchar(12) not null,
    round        integer not null,
    role         varchar(64) not null,
    requested_at timestamp with time zone not null,
    primary key (release_id, kind, round, role)
);

create table approval_vote (
    release_id varchar(160) not null references release (id) on delete cascade,
    kind       varchar(12) not null,
    round      integer not null,
    role       varchar(64) not null,
    voter      varchar(64) not null,
    decision   varchar(12) not null,
    note       varchar(4000),
    voted_at   timestamp with time zone not null,
    primary key (release_id, kind, round, role),
    constraint approval_vote_once_per_person unique (release_id, kind, round, voter)
);
