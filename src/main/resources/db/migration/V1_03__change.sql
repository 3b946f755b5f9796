create table change_set (
    release_id       varchar(160) not null references release (id) on delete cascade,
    round            integer not null,
    commit_hash      varchar(64) not null,
    previous_version varchar(90),
    previous_commit  varchar(64),
    commits          integer not null,
    conventional     integer not null,
    breaking         integer not null,
    files            integer not null,
    lines_added      bigint not null,
    lines_deleted    bigint not null,
    entropy          double precision not null,
    oldest           timestamp with time zone,
    newest           timestamp with time zone,
    categories       text not null,
    authors          text not null,
    largest_files    text not null,
    primary key (release_id, round)
);

create table change_commit (
    release_id    varchar(160) not null references release (id) on delete cascade,
    round         integer not null,
    position      integer not null,
    hash          varchar(64) not null,
    author_name   varchar(250) not null,
    author_email  varchar(250) not null,
    authored_at   timestamp with time zone not null,
    committed_at  timestamp with time zone not null,
    category      varchar(16) not null,
    scope         varchar(100),
    subject       varchar(500) not null,
    conventional  boolean not null,
    breaking_note varchar(2000),
    refs          varchar(1000) not null,
    primary key (release_id, round, position)
);

create table change_file (
    release_id    varchar(160) not null references release (id) on delete cascade,
    round         integer not null,
    position      integer not null,
    path          varchar(2000) not null,
    commits       integer not null,
    lines_added   bigint not null,
    lines_deleted bigint not null,
    primary key (release_id, round, position)
);
