alter table approval_request add column needed integer default 1 not null;
alter table approval_request add column facts varchar(200) default 'scope' not null;
alter table approval_request add column asked varchar(1000) default '' not null;
alter table approval_request add column quorum integer default 0 not null;

alter table approval_vote rename to approval_vote_before;

create table approval_vote (
    id          varchar(36) not null primary key,
    release_id  varchar(160) not null references release (id) on delete cascade,
    kind        varchar(12) not null,
    round       integer not null,
    role        varchar(64) not null,
    voter       varchar(64) not null,
    acting_for  varchar(64),
    decision    varchar(12) not null,
    note        varchar(4000),
    facts       varchar(1000) not null,
    voted_at    timestamp with time zone not null,
    standing    boolean,
    void_at     timestamp with time zone,
    void_reason varchar(400),
    constraint approval_vote_stands_once unique (release_id, kind, voter, standing),
    constraint approval_vote_stands_or_is_void check (standing is null or standing)
);

create index approval_vote_of_release on approval_vote (release_id, voted_at);

insert into approval_vote (id, release_id, kind, round, role, voter, decision, note, facts, voted_at, void_at, void_reason)
select cast(row_number() over (order by release_id, kind, round, role) as varchar(36)),
       release_id, kind, round, role, voter, decision, note, '', voted_at, voted_at,
       'cast before votes were bound to facts'
from approval_vote_before;

update approval_vote set standing = true, void_at = null, void_reason = null
where exists (select 1 from release r where r.id = approval_vote.release_id and r.round = approval_vote.round);

drop table approval_vote_before;

create table approval_debt (
    id         varchar(36) not null primary key,
    release_id varchar(160) not null references release (id) on delete cascade,
    product    varchar(64) not null,
    role       varchar(64) not null,
    due_at     timestamp with time zone not null,
    made_at    timestamp with time zone not null,
    paid_at    timestamp with time zone,
    paid_by    varchar(64),
    decision   varchar(12),
    note       varchar(4000)
);

create index approval_debt_unpaid on approval_debt (product, paid_at);

create table break_glass (
    release_id   varchar(160) not null references release (id) on delete cascade,
    number       integer not null,
    round        integer not null,
    asked_by     varchar(64) not null,
    reason       varchar(2000) not null,
    asked_at     timestamp with time zone not null,
    confirmed_by varchar(64),
    confirmed_at timestamp with time zone,
    primary key (release_id, number)
);
