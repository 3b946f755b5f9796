-- Moves of running releases to other versions of the models, as people ordered them.
create table migration (
    id              varchar(64) primary key,
    to_deployment   varchar(64)   not null,
    from_deployment varchar(64),
    mapping         text          not null, -- JSON: old element to new element
    renew           text          not null, -- JSON: elements whose timer or message is made anew
    reason          varchar(2000) not null,
    person          varchar(64)   not null,
    state           varchar(16)   not null,
    confirmed_by    varchar(64),
    created_at      timestamp with time zone not null,
    started_at      timestamp with time zone,
    ended_at        timestamp with time zone
);
create index migration_by_state on migration (state, created_at);

-- One row for each release of a move, and what became of it.
create table migration_release (
    migration_id varchar(64)  not null references migration (id) on delete cascade,
    release_id   varchar(160) not null references release (id) on delete cascade,
    state        varchar(16)  not null,
    attempts     integer      not null,
    hindrances   text         not null, -- JSON: what could not move, and why
    at           timestamp with time zone,
    primary key (migration_id, release_id)
);
create index migration_release_by_state on migration_release (migration_id, state, release_id);
create index migration_release_by_release on migration_release (release_id);

-- The exact models before and after, for each process instance of a release that moved.
create table migration_model (
    migration_id        varchar(64)  not null references migration (id) on delete cascade,
    release_id          varchar(160) not null references release (id) on delete cascade,
    process_instance_id varchar(64)  not null,
    process             varchar(255) not null,
    before_version      integer      not null,
    before_deployment   varchar(64)  not null,
    before_hash         varchar(64)  not null,
    after_version       integer      not null,
    after_deployment    varchar(64)  not null,
    after_hash          varchar(64)  not null,
    primary key (migration_id, process_instance_id)
);
create index migration_model_by_release on migration_model (release_id);
