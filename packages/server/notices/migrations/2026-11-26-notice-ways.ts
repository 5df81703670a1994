/** Ways of telling people outside the app: where their mail goes, and which of their browsers may be woken. */
export const noticeWays = {
  name: '2026-11-26-notice-ways',
  up: `
alter table app_user add column email text;
comment on column app_user.email is 'Where notices about cases go besides the app; null when its owner wants none';

create table push_subscription (
  cell uuid not null,
  id uuid not null,
  app_user uuid not null,
  device uuid,
  app text not null check (app in ('desk', 'phone')),
  endpoint text not null,
  p256dh text not null,
  auth text not null,
  made_at timestamptz not null,
  primary key (cell, id),
  foreign key (cell, app_user) references app_user (cell, id)
);
create unique index push_subscription_endpoint on push_subscription (cell, endpoint);
create index push_subscription_user on push_subscription (cell, app_user);
comment on table push_subscription is 'Browsers that asked to be woken when there is a notice for their user';
comment on column push_subscription.cell is 'The cell';
comment on column push_subscription.id is 'Of this subscription';
comment on column push_subscription.app_user is 'Who is signed in there';
comment on column push_subscription.device is 'Of a phone: once it is withdrawn it is woken no more';
comment on column push_subscription.app is 'Which page a notice opens';
comment on column push_subscription.endpoint is 'Address at the push service of the browser';
comment on column push_subscription.p256dh is 'Key of the browser: only it can read what it is sent';
comment on column push_subscription.auth is 'Shared secret of the browser (RFC 8291)';
comment on column push_subscription.made_at is 'When it was asked for';

create table push_key (
  cell uuid not null primary key,
  public_key text not null,
  sealed_key bytea not null,
  made_at timestamptz not null
);
comment on table push_key is 'The VAPID key pair of the cell, made at the first start: push services know us by it';
comment on column push_key.cell is 'The cell';
comment on column push_key.public_key is 'base64url, as browsers ask for it';
comment on column push_key.sealed_key is 'Sealed with the key of the cell: a copy of the database can wake nobody';
comment on column push_key.made_at is 'When it was made';

alter table notice drop constraint notice_state_check;
alter table notice add constraint notice_state_check check (
  state in ('queued', 'sent', 'delivered', 'failed', 'given-up', 'no-channel', 'not-needed', 'shared')
);
alter table notice add column shared_by uuid;
comment on column notice.state is 'sent: the provider took it; delivered: the device has it; failed: tried again; given-up: not any more; no-channel: there is no way to this person; not-needed: read in the app before; shared: a person opened it in an app of their own, and nobody can tell whether it left.';
comment on column notice.shared_by is 'Who passed it on by hand.';

grant select, insert, update, delete on push_subscription, push_key to simpul_app;
`,
}
