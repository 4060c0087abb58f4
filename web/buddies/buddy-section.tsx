import type { BuddyPair } from '#src/buddies/model.ts';
import { BuddyDone } from '#web/buddies/buddy-done.tsx';
import { PairCard } from '#web/buddies/pair-card.tsx';
import { SentRequest } from '#web/buddies/request-card.tsx';
import { useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';

type BuddySectionProps = { practiceId: string; pairs: readonly BuddyPair[]; mayAsk: boolean };

/** The reader's buddies of a practice, on its page; its owner may ask for one. */
export function BuddySection({ practiceId, pairs, mayAsk }: BuddySectionProps) {
  const t = useT();
  if (pairs.length === 0 && !mayAsk) return null;
  const page = `/practice/${practiceId}`;
  return (
    <section aria-labelledby="buddies" className="mt-10">
      <h2 id="buddies" className="mb-3 font-read font-semibold text-xl">
        {t('buddies:section.title')}
      </h2>
      <BuddyDone />
      {pairs.length === 0 && <p className="text-muted">{t('buddies:section.none')}</p>}
      <ul className="grid gap-4">
        {pairs.map((pair) =>
          pair.state === 'buddies' ? (
            <PairCard key={pair.practiceId + pair.other} pair={pair} page={page} />
          ) : (
            <SentRequest key={pair.practiceId + pair.other} pair={pair} page={page} />
          ),
        )}
      </ul>
      {mayAsk && (
        <p className="mt-4">
          <LinkButton to={`/buddies/ask?practice=${practiceId}`} tone="quiet" size="sm">
            {t('buddies:section.ask')}
          </LinkButton>
        </p>
      )}
    </section>
  );
}
