-- One row per assessment of a release; written once, but for the level, which a decision table adds.
create table risk_assessment (
    release_id  varchar(160)             not null references release (id) on delete cascade,
    number      integer                  not null,
    round       integer                  not null,
    commit_hash varchar(64)              not null,
    formula     varchar(50)              not null,
    score       integer                  not null,
    level       varchar(20),
    assessed_at timestamp with time zone not null,
    primary key (release_id, number)
);

-- What each factor found; only what was done about it is added later.
create table risk_factor (
    release_id       varchar(160)     not null,
    number           integer          not null,
    factor_id        varchar(100)     not null,
    ordinal          integer          not null,
    kind             varchar(20)      not null,
    measure          double precision not null,
    measured         varchar(1000)    not null,
    probability      double precision not null,
    impact           integer          not null,
    points           integer          not null,
    reason           varchar(2000)    not null,
    mitigation       varchar(2000),
    owner_role       varchar(100),
    mitigation_state varchar(20),
    done_by          varchar(64),
    done_at          timestamp with time zone,
    primary key (release_id, number, factor_id),
    foreign key (release_id, number) references risk_assessment (release_id, number) on delete cascade
);
