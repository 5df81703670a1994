/** Who may sign in, with what, and what was done about it. */
export const accounts = {
  name: '2026-11-22-accounts',
  up: `
    create table app_user (
      cell uuid not null,
      id uuid not null,
      name text not null,
      username text,
      password_hash text,
      created_at timestamptz not null default now(),
      created_by uuid,
      disabled_at timestamptz,
      primary key (cell, id)
    );
    create unique index app_user_username on app_user (cell, username);
    comment on table app_user is 'People who work with the system: kader, bidan, officers. Never deleted: entries name them';
    comment on column app_user.cell is 'The cell (kabupaten or kota) whose server knows the account';
    comment on column app_user.id is 'What entries carry as recordedBy';
    comment on column app_user.name is 'As colleagues see it';
    comment on column app_user.username is 'Lower case; only of those who sign in at a desk';
    comment on column app_user.password_hash is 'argon2id; null for those who only use a phone';
    comment on column app_user.created_at is 'When the account was made';
    comment on column app_user.created_by is 'Who invited; null for the first administrator and the seed';
    comment on column app_user.disabled_at is 'From then on nothing can be read with this account';

    create table assignment (
      cell uuid not null,
      id uuid not null,
      app_user uuid not null,
      role text not null,
      unit uuid not null,
      villages uuid[],
      sector text,
      office uuid,
      valid_from date not null,
      valid_to date,
      cover jsonb not null default '[]',
      granted_by uuid,
      note text,
      primary key (cell, id),
      foreign key (cell, app_user) references app_user (cell, id)
    );
    create index assignment_app_user on assignment (cell, app_user);
    create index assignment_unit on assignment (cell, unit);
    comment on table assignment is 'A role in a unit for a time; ended, never deleted: old entries are judged by it';
    comment on column assignment.cell is 'The cell';
    comment on column assignment.id is 'Of this assignment';
    comment on column assignment.app_user is 'Who holds the role';
    comment on column assignment.role is 'A role code of the access room';
    comment on column assignment.unit is 'Where: the unit and what lies below it';
    comment on column assignment.villages is 'Of health workers: the village units they serve';
    comment on column assignment.sector is 'The one sector of a kader or coordinator; null for roles over all';
    comment on column assignment.office is 'Of officers: the office whose cases are theirs';
    comment on column assignment.valid_from is 'First day, local calendar of the cell';
    comment on column assignment.valid_to is 'First day on which it no longer holds; null while open';
    comment on column assignment.cover is 'Other sectors a kader serves for a while: [{sector, from, until, note}]';
    comment on column assignment.granted_by is 'Who gave it';
    comment on column assignment.note is 'Number of the decree, or why a cover was given';

    create table device (
      cell uuid not null,
      id uuid not null,
      app_user uuid not null,
      name text not null,
      activated_at timestamptz not null default now(),
      revoked_at timestamptz,
      revoked_by uuid,
      primary key (cell, id, app_user),
      foreign key (cell, app_user) references app_user (cell, id)
    );
    create index device_app_user on device (cell, app_user);
    comment on table device is 'A phone as one user uses it; a shared phone has a row for each';
    comment on column device.cell is 'The cell';
    comment on column device.id is 'Made by the phone at its first start';
    comment on column device.app_user is 'Whose database on the phone this is';
    comment on column device.name is 'What the phone calls itself, so that its owner is recognised';
    comment on column device.activated_at is 'When it was activated, the last time';
    comment on column device.revoked_at is 'Reading ended then; what was recorded before may still come in';
    comment on column device.revoked_by is 'Who withdrew it';

    create table token (
      cell uuid not null,
      hash bytea not null,
      kind text not null check (kind in ('session', 'phone', 'push')),
      app_user uuid not null,
      device uuid,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      primary key (cell, hash),
      foreign key (cell, app_user) references app_user (cell, id)
    );
    create index token_app_user on token (cell, app_user);
    comment on table token is 'What a browser or phone shows to be let in';
    comment on column token.cell is 'The cell';
    comment on column token.hash is 'SHA-256 of 256 random bits: the table alone opens nothing';
    comment on column token.kind is 'session: desk; phone: everything of one phone; push: only hands in entries';
    comment on column token.app_user is 'Who is let in';
    comment on column token.device is 'Of phone and push';
    comment on column token.created_at is 'When it was given';
    comment on column token.expires_at is 'Moves ahead with each contact';

    create table outbox_key (
      cell uuid not null,
      key_id uuid not null,
      device uuid not null,
      app_user uuid not null,
      wrapped text not null,
      created_at timestamptz not null default now(),
      primary key (cell, key_id),
      foreign key (cell, app_user) references app_user (cell, id)
    );
    create index outbox_key_device on outbox_key (cell, device, app_user);
    comment on table outbox_key is 'Keys under which phones seal their outbox, readable with the private key of the cell only';
    comment on column outbox_key.cell is 'The cell';
    comment on column outbox_key.key_id is 'Made by the phone; never reused';
    comment on column outbox_key.device is 'The phone that seals with it';
    comment on column outbox_key.app_user is 'The user whose entries it seals: nobody else may be named in them';
    comment on column outbox_key.wrapped is 'RSA-OAEP (SHA-256) under the public key of the cell, base64';
    comment on column outbox_key.created_at is 'When it was registered';

    create table invitation (
      cell uuid not null,
      id uuid not null,
      code_hash bytea not null,
      purpose text not null check (purpose in ('phone', 'pin')),
      app_user uuid not null,
      created_by uuid,
      created_at timestamptz not null default now(),
      valid_until timestamptz not null,
      used_at timestamptz,
      tries integer not null default 0,
      primary key (cell, id),
      foreign key (cell, app_user) references app_user (cell, id)
    );
    create unique index invitation_open on invitation (cell, code_hash) where used_at is null;
    create index invitation_app_user on invitation (cell, app_user);
    comment on table invitation is 'Eight digits that a superior hands over: for a new phone, or for a forgotten PIN';
    comment on column invitation.cell is 'The cell';
    comment on column invitation.id is 'Of this invitation';
    comment on column invitation.code_hash is 'Keyed hash of the digits: the key is not in the database';
    comment on column invitation.purpose is 'phone: activates one; pin: releases the spare data key';
    comment on column invitation.app_user is 'For whom';
    comment on column invitation.created_by is 'Who handed it over';
    comment on column invitation.created_at is 'When';
    comment on column invitation.valid_until is 'After that it opens nothing';
    comment on column invitation.used_at is 'It opens once; also set when a newer one takes its place';
    comment on column invitation.tries is 'Wrong words said while it was open, for a pin';

    create table throttle (
      cell uuid not null,
      bucket bytea not null,
      tries integer not null,
      last_try timestamptz not null,
      wait_until timestamptz,
      primary key (cell, bucket)
    );
    create index throttle_last_try on throttle (cell, last_try);
    comment on table throttle is 'Wrong passwords and codes, counted: each further one waits longer';
    comment on column throttle.cell is 'The cell';
    comment on column throttle.bucket is 'Keyed hash of what is counted (address, account): no address is stored';
    comment on column throttle.tries is 'Wrong ones in a row';
    comment on column throttle.last_try is 'The latest; after a quiet time the count starts again';
    comment on column throttle.wait_until is 'Nothing is tried before';

    create table audit (
      cell uuid not null,
      id uuid not null,
      at timestamptz not null default now(),
      actor uuid,
      action text not null,
      target uuid,
      unit uuid,
      primary key (cell, id)
    );
    create index audit_target on audit (cell, target, at);
    create index audit_actor on audit (cell, actor, at);
    comment on table audit is 'Who did what to whom; only ever added to. No content, no names';
    comment on column audit.cell is 'The cell';
    comment on column audit.id is 'UUIDv7, so that it sorts by time';
    comment on column audit.at is 'When';
    comment on column audit.actor is 'Who; null for the operator at the command line';
    comment on column audit.action is 'A word of the list in the code';
    comment on column audit.target is 'The user, device, entry or person it was done to';
    comment on column audit.unit is 'Where, if it concerns one unit';

    create function refuse_audit_change() returns trigger language plpgsql as $$
    begin
      raise exception 'audit lines are never changed';
    end
    $$;
    create trigger audit_is_append_only before update or delete or truncate on audit
      for each statement execute function refuse_audit_change();

    grant select, insert, update on app_user, assignment, device, invitation to simpul_app;
    grant select, insert, update, delete on token, throttle to simpul_app;
    grant select, insert on outbox_key, audit to simpul_app;
  `,
}
