import { and, eq, gt, isNull } from 'drizzle-orm';
import * as emails from '#src/accounts/emails.ts';
import {
  addressRetried,
  identityLinked,
  identityUnlinked,
  passwordChanged,
  passwordResetAsked,
  personRegistered,
  personSuspended,
  personUnsuspended,
  personVerified,
  registrationRepeated,
  sessionStolen,
  tokenMade,
} from '#src/accounts/events.ts';
import { PROVIDER_LABELS } from '#src/accounts/oauth.ts';
import { type Locale, localePath } from '#src/shared/locale.ts';
import { type LinkPurpose, linkToken } from '#worker/accounts/email-links.ts';
import { emailLinks, people } from '#worker/accounts/tables.ts';
import { sendEmail } from '#worker/mail/service.ts';
import type { Context } from '#worker/platform/context.ts';
import { type Effect, effect } from '#worker/platform/feature.ts';

/** The emails about what happens to an account. */
export const effects: Effect[] = [
  linkEmail('accounts.verification_email', personRegistered, 'verify', '/verify', emails.verificationEmail),
  linkEmail('accounts.reset_email', passwordResetAsked, 'reset', '/reset-password', emails.resetEmail),
  noticeEmail('accounts.already_here_email', registrationRepeated, '/login', emails.alreadyHereEmail),
  noticeEmail('accounts.welcome_email', personVerified, '/', emails.welcomeEmail),
  noticeEmail(
    'accounts.password_changed_email',
    passwordChanged,
    '/forgot-password',
    emails.passwordChangedEmail,
  ),
  noticeEmail(
    'accounts.session_stolen_email',
    sessionStolen,
    '/settings/sessions',
    emails.sessionStolenEmail,
  ),
  identityEmail('accounts.identity_linked_email', identityLinked, emails.identityLinkedEmail),
  identityEmail('accounts.identity_unlinked_email', identityUnlinked, emails.identityUnlinkedEmail),
  effect('accounts.token_made_email', [tokenMade], (ctx, { payload }, key) =>
    sendNotice(ctx, key, payload.personId, '/settings/tokens', (t, params) =>
      emails.tokenMadeEmail(t, { ...params, tokenName: payload.tokenName }),
    ),
  ),
  noticeEmail('accounts.address_test_email', addressRetried, '/settings/account', emails.addressTestEmail),
  suspendedNotice(),
  noticeEmail('accounts.unsuspended_email', personUnsuspended, '/login', emails.unsuspendedEmail),
];

/** Sends an email with a secret link, unless the link was used, replaced or has expired meanwhile. */
function linkEmail(
  name: string,
  kind: typeof personRegistered,
  purpose: LinkPurpose,
  path: string,
  template: typeof emails.resetEmail,
): Effect {
  return effect(name, [kind], async (ctx, { payload }, key) => {
    const person = await findAddressee(ctx, payload.linkId);
    if (!person) return;
    const token = await linkToken(ctx, purpose, payload.linkId);
    // The address is not verified yet: the email contains no free text of a stranger, only the handle.
    await send(
      ctx,
      key,
      { ...person, displayName: person.name },
      `${path}?token=${encodeURIComponent(token)}`,
      template,
    );
  });
}

function noticeEmail(
  name: string,
  kind: typeof personVerified,
  path: string,
  template: typeof emails.welcomeEmail,
): Effect {
  return effect(name, [kind], (ctx, { payload }, key) =>
    sendNotice(ctx, key, payload.personId, path, template),
  );
}

/** Sends an email about a linked or unlinked provider, with a link to the account settings. */
function identityEmail(
  name: string,
  kind: typeof identityLinked,
  template: typeof emails.identityLinkedEmail,
): Effect {
  return effect(name, [kind], (ctx, { payload }, key) =>
    sendNotice(ctx, key, payload.personId, '/settings/account', (t, params) =>
      template(t, { ...params, provider: PROVIDER_LABELS[payload.provider] }),
    ),
  );
}

async function sendNotice(
  ctx: Context,
  key: string,
  personId: string,
  path: string,
  template: typeof emails.welcomeEmail,
): Promise<void> {
  const [rows] = await ctx.db.batch([
    ctx.db.select(addressee).from(people).where(eq(people.id, personId)).limit(1),
  ]);
  if (rows[0]?.email) await send(ctx, key, rows[0], path, template);
}

/** Sends the reason of a suspension to the person alone. Sends nothing if the suspension ended meanwhile. */
function suspendedNotice(): Effect {
  return effect('accounts.suspended_email', [personSuspended], async (ctx, { payload }, key) => {
    const [[person]] = await ctx.db.batch([
      ctx.db
        .select({ ...addressee, reason: people.suspendedFor })
        .from(people)
        .where(eq(people.id, payload.personId))
        .limit(1),
    ]);
    const reason = person?.reason;
    if (!person?.email || !reason) return;
    await send(ctx, key, person, '/', (t, params) => emails.suspendedEmail(t, { ...params, reason }));
  });
}

const addressee = {
  name: people.name,
  displayName: people.displayName,
  email: people.email,
  locale: people.locale,
  referral: people.referral,
};

async function findAddressee(ctx: Context, linkId: string) {
  const [rows] = await ctx.db.batch([
    ctx.db
      .select(addressee)
      .from(emailLinks)
      .innerJoin(people, and(eq(people.id, emailLinks.personId), eq(people.email, emailLinks.email)))
      .where(
        and(eq(emailLinks.id, linkId), isNull(emailLinks.usedAt), gt(emailLinks.expiresAt, ctx.clock.now())),
      )
      .limit(1),
  ]);
  return rows[0] ?? null;
}

async function send(
  ctx: Context,
  key: string,
  person: {
    name: string;
    displayName: string;
    email: string | null;
    locale: Locale;
    referral?: string | null;
  },
  path: string,
  template: typeof emails.welcomeEmail,
): Promise<void> {
  const { name, displayName, email, locale, referral } = person;
  const url = ctx.config.publicOrigin + localePath(locale, path);
  await sendEmail(ctx, {
    key,
    to: email ?? '',
    locale,
    template,
    params: { name, displayName, url, referral },
  });
}
