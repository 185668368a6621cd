-- Passkeys: what an authenticator showed when it was added, by which its later answers are checked. Nothing here is secret.
create table access.passkey (
    handle        uuid primary key,
    person        uuid not null,
    name          text not null,
    credential_id bytea not null unique,
    credential    bytea not null,
    sign_count    bigint not null,
    added_at      timestamptz not null,
    used_at       timestamptz
);
create index passkey_person on access.passkey (person);
