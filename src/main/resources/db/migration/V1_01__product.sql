-- One row per revision; the highest one of a product holds.
create table product_revision (
    product_key varchar(60)              not null,
    revision    integer                  not null,
    definition  text                     not null, -- JSON in the keys of the REST contract, defaults written out
    defined_at  timestamp with time zone not null,
    defined_by  varchar(255)             not null,
    primary key (product_key, revision)
);
