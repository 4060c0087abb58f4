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

/** Where an email stands, in a word: one that is not tried again says so. */
export function EmailBadge({ email: { status, nextTryAt } }: { email: OutboxEmail }) {
  const t = useT();
  const isGivenUp = status === 'failed' && nextTryAt === null;
  return (
    <Badge tone={TONES[status]}>{t(`admin:mail.${isGivenUp ? 'givenUp' : `statuses.${status}`}`)}</Badge>
  );
}
