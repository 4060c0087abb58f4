import { renderEmail } from '#src/mail/email.ts';
import { digestEmail } from '#src/mail/list-emails.ts';
import type { Locale } from '#src/shared/locale.ts';
import { localePath } from '#src/shared/locale.ts';
import { translator } from '#src/shared/translate.ts';
import { listHeaders, unsubscribeUrl } from '#worker/mail/lists/unsubscribe-token.ts';
import type { QueuedEmail } from '#worker/mail/sending/queue-emails.ts';
import type { Context } from '#worker/platform/context.ts';
import type { DigestPart, DigestReader } from '#worker/platform/digest-section.ts';

export type Cadence = 'daily' | 'weekly';

/** A digest that is due, with the person who gets it. */
export type DueDigest = {
  personId: string;
  cadence: Cadence;
  nextDueAt: number;
  lastAttemptAt: number | null;
  displayName: string;
  name: string;
  email: string;
  locale: Locale;
  timeZone: string;
};

/** Returns the idempotency key of the digest of a morning. */
export function digestKey({ cadence, personId, nextDueAt }: DueDigest): string {
  return `${cadence}:${personId}:${nextDueAt}`;
}

/** Composes the sections of all features for some readers. Returns the parts by person, in the order of the features. */
export async function composeParts(
  ctx: Context,
  cadence: Cadence,
  readers: readonly DigestReader[],
): Promise<Map<string, DigestPart[]>> {
  const parts = new Map<string, DigestPart[]>();
  if (readers.length === 0) return parts;
  for (const section of ctx.registry.digests.filter(({ cadences }) => cadences.includes(cadence))) {
    // A section that fails is missing this time, and does not affect the others.
    const composed = await section.compose(ctx, readers).catch((error: unknown) => {
      ctx.log.error('a section of a digest failed', error, { section: section.name });
      return new Map<string, DigestPart>();
    });
    for (const [personId, part] of composed) parts.set(personId, [...(parts.get(personId) ?? []), part]);
  }
  return parts;
}

/** Whether the parts hold any news; a step to take alone is none. */
export function isWorthSending(parts: readonly DigestPart[]): boolean {
  return parts.some(({ text, entries }) => entries.length > 0 || Boolean(text));
}

/** Composes the email of a digest. */
export async function composeDigest(
  ctx: Context,
  due: DueDigest,
  parts: readonly DigestPart[],
): Promise<QueuedEmail> {
  const { personId, cadence, locale, displayName, email } = due;
  const t = translator(locale);
  const subscription = { list: cadence, subjectId: personId };
  const urlOf = (path: string) => ctx.config.publicOrigin + localePath(locale, path);
  const steps = parts.flatMap(({ step }) => step ?? []).sort((a, b) => b.weight - a.weight);
  const [step] = cadence === 'weekly' ? steps : [];
  const content = digestEmail(t, {
    ...{ cadence, displayName },
    sections: parts
      .filter((part) => isWorthSending([part]))
      .map(({ heading, text, entries }) => ({
        heading,
        ...(text && { text }),
        items: entries.map(({ title, detail, path }) => ({
          text: title,
          ...(detail && { detail }),
          url: urlOf(path),
        })),
      })),
    ...(step && { step: { text: step.text, label: step.label, url: urlOf(step.path) } }),
    homeUrl: urlOf('/'),
    leaveUrl: await unsubscribeUrl(ctx, subscription, locale),
    settingsUrl: urlOf('/settings/notifications'),
  });
  return {
    key: digestKey(due),
    kind: cadence,
    recipient: email,
    personId,
    headers: await listHeaders(ctx, subscription),
    ...renderEmail(content, locale, t),
  };
}
