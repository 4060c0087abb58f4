import type { OutboxEmail } from '#src/mail/model.ts';
import { useT } from '#web/site.ts';
import { Badge } from '#web/ui/chip.tsx';

const TONES = {
  queued: 'sand',
  sending: 'lagoon',
  sent: 'plain',
  failed: 'reef',
  suppressed: 'plain',
} as const;

/** The status of an email, in a word; an email that will not be tried again is marked. */
export function EmailBadge({ email: { status, nextTryAt } }: { email: OutboxEmail }) {
  const t = useT();
  const isGivenUp = status === 'failed' && nextTryAt === null;
  return (
    <Badge tone={TONES[status]}>{t(`admin:mail.${isGivenUp ? 'givenUp' : `statuses.${status}`}`)}</Badge>
  );
}
