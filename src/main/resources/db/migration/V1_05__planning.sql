-- What a person said a release is for, once for each round.
create table release_scope (
    release_id       varchar(160)             not null references release (id) on delete cascade,
    round            integer                  not null,
    objectives       varchar(4000)            not null,
    success_criteria varchar(4000)            not null,
    out_of_scope     varchar(4000),
    optimistic_days  double precision,
    likely_days      double precision,
    pessimistic_days double precision,
    budget_days      double precision,
    target_start     timestamp with time zone,
    target_zone      varchar(64),
    person           varchar(64)              not null,
    recorded_at      timestamp with time zone not null,
    primary key (release_id, round)
);

-- One row per version of a plan; written once. The document is JSON.
create table release_plan (
    release_id  varchar(160)             not null references release (id) on delete cascade,
    version     integer                  not null,
    round       integer                  not null,
    fingerprint varchar(64)              not null,
    document    text                     not null,
    drafted_at  timestamp with time zone not null,
    primary key (release_id, version)
);
