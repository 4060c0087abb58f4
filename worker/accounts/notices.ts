import {
  identityLinked,
  identityUnlinked,
  passwordChanged,
  personUnsuspended,
  roleChanged,
  sessionStolen,
  tokenMade,
} from '#src/accounts/events.ts';
import { PROVIDER_LABELS } from '#src/accounts/oauth.ts';
import type { AppEvent } from '#src/shared/events.ts';
import { type NoticeDraft, type NoticeType, noticeType } from '#worker/platform/notice-type.ts';

/** Drafts a notice to the owner of the account, whoever acted. Each event makes a notice of its own. */
function toOwner(
  { id, payload }: AppEvent<{ personId: string }>,
  params: Record<string, string> = {},
): NoticeDraft {
  return { recipients: [payload.personId], actorId: null, target: null, groupKey: id, params };
}

/** Each of these events also sends an email of its own at once, so their notices are not mailed. */
const security = { priority: 1, always: true, mailed: false } as const;

/** The notices about a person's own account. */
export const noticeTypes: NoticeType[] = [
  noticeType({
    ...security,
    type: 'accounts.password_changed',
    path: '/settings/account',
    on: [passwordChanged],
    draft: async (_, event) => toOwner(event),
  }),
  noticeType({
    ...security,
    type: 'accounts.session_stolen',
    path: '/settings/sessions',
    on: [sessionStolen],
    draft: async (_, event) => toOwner(event),
  }),
  noticeType({
    ...security,
    type: 'accounts.token_made',
    path: '/settings/tokens',
    on: [tokenMade],
    draft: async (_, event) => toOwner(event, { tokenName: event.payload.tokenName }),
  }),
  noticeType({
    ...security,
    type: 'accounts.identity_linked',
    path: '/settings/account',
    on: [identityLinked],
    draft: async (_, event) => toOwner(event, { provider: PROVIDER_LABELS[event.payload.provider] }),
  }),
  noticeType({
    ...security,
    type: 'accounts.identity_unlinked',
    path: '/settings/account',
    on: [identityUnlinked],
    draft: async (_, event) => toOwner(event, { provider: PROVIDER_LABELS[event.payload.provider] }),
  }),
  noticeType({
    ...security,
    type: 'accounts.unsuspended',
    path: '/settings',
    on: [personUnsuspended],
    draft: async (_, event) => toOwner(event),
  }),
  noticeType({
    type: 'accounts.role_changed',
    priority: 1,
    always: true,
    path: '/write',
    on: [roleChanged],
    draft: async (_, event) => toOwner(event, { roleKey: `accounts:roles.${event.payload.role}` }),
  }),
];
