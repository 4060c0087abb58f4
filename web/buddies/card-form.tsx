import type { BuddyPair } from '#src/buddies/model.ts';
import { MAX_CARD } from '#src/buddies/rules.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { BuddyForm } from '#web/buddies/buddy-form.tsx';
import { useT } from '#web/site.ts';
import { Choice } from '#web/ui/choice.tsx';
import { TextField } from '#web/ui/field.tsx';

const READY = ['ready1', 'ready2', 'ready3'] as const;

/** A card to a buddy who has not checked in for some days: three ready texts, or own words. */
export function CardForm({ pair, page }: { pair: BuddyPair; page: string }) {
  const t = useT();
  const practiceId = pair.theirs?.practiceId ?? '';
  const id = (what: string) => `card-${what}-${practiceId}`;
  return (
    <details className="rounded border border-line px-4 py-1">
      <summary className="flex min-h-11 cursor-pointer items-center font-medium">
        {t('buddies:card.title', { name: pair.person.displayName })}
      </summary>
      <BuddyForm
        intent="card"
        practiceId={practiceId}
        other={pair.other}
        page={page}
        className="grid gap-2 pb-3"
      >
        <p className="text-muted text-sm">{t('buddies:card.intro')}</p>
        <fieldset className="grid">
          <legend className="sr-only">{t('buddies:card.title', { name: pair.person.displayName })}</legend>
          {READY.map((each, at) => (
            <Choice
              key={each}
              type="radio"
              name="ready"
              id={id(each)}
              value={t(`buddies:card.${each}`)}
              label={t(`buddies:card.${each}`)}
              defaultChecked={at === 0}
            />
          ))}
          <Choice type="radio" name="ready" id={id('own')} value="" label={t('buddies:card.own')} />
        </fieldset>
        <TextField label={t('buddies:card.ownLabel')} name="text" maxLength={MAX_CARD} />
        <div>
          <SubmitButton size="sm">{t('buddies:card.submit')}</SubmitButton>
        </div>
      </BuddyForm>
    </details>
  );
}
