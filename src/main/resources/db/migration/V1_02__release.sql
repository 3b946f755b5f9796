create table release (
    id                  varchar(160) primary key,
    product             varchar(64) not null,
    product_revision    integer not null,
    version             varchar(90) not null,
    type                varchar(12) not null,
    derived_type        varchar(12) not null,
    state               varchar(32) not null,
    phase               varchar(16) not null,
    ref                 varchar(250) not null,
    commit_hash         varchar(64) not null,
    previous_version    varchar(90),
    previous_commit     varchar(64),
    round               integer not null,
    requester           varchar(64) not null,
    summary             varchar(2000),
    target_start        timestamp with time zone,
    target_zone         varchar(64),
    risk_score          integer,
    risk_level          varchar(12),
    deviations          integer not null,
    outcome             varchar(2000),
    process_instance_id varchar(64),
    demo                boolean not null,
    idempotency_key     varchar(200),
    request_hash        varchar(64) not null,
    created_at          timestamp with time zone not null,
    ended_at            timestamp with time zone,
    constraint release_product_version unique (product, version),
    constraint release_idempotency_key unique (idempotency_key)
);
create index release_by_start on release (created_at, id);
create index release_by_product on release (product, created_at, id);
create index release_by_state on release (state, created_at, id);
create index release_by_end on release (product, ended_at);

create table release_event (
    release_id    varchar(160) not null references release (id) on delete cascade,
    number        integer not null,
    at            timestamp with time zone not null,
    actor         varchar(64) not null,
    kind          varchar(64) not null,
    text          varchar(4000) not null,
    previous_hash char(64) not null,
    hash          char(64) not null,
    primary key (release_id, number)
);
