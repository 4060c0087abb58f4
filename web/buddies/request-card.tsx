import type { BuddyPair } from '#src/buddies/model.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { BuddyForm } from '#web/buddies/buddy-form.tsx';
import { useT } from '#web/site.ts';
import { Avatar } from '#web/ui/avatar.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { CONTROL } from '#web/ui/field.tsx';
import { PersonLink } from '#web/ui/person-link.tsx';

export type OwnPracticeName = { id: string; name: string };

/** A request to the reader: who asks for which practice and why, and the answer. */
export function RequestCard({ pair, own }: { pair: BuddyPair; own: readonly OwnPracticeName[] }) {
  const t = useT();
  const { person, practiceId, other, practiceName: practice, reason } = pair;
  const name = person.displayName;
  const id = `with-${practiceId}`;
  return (
    <Card as="li" className="grid gap-4">
      <Who pair={pair} text={t('buddies:requests.asks', { practice })} />
      <blockquote dir="auto" className="wrap-anywhere border-line border-l-2 pl-4 font-read">
        {reason}
      </blockquote>
      <BuddyForm intent="accept" practiceId={practiceId} other={other} page="/buddies" className="grid gap-3">
        <div className="grid gap-1.5">
          <label htmlFor={id} className="font-medium text-sm">
            {t('buddies:requests.with')}
          </label>
          <select id={id} name="with" className={CONTROL} defaultValue="copy">
            <option value="copy">{t('buddies:requests.copy')}</option>
            {own.map((each) => (
              <option key={each.id} value={`practice:${each.id}`}>
                {t('buddies:requests.own', { name: each.name })}
              </option>
            ))}
            <option value="watching">{t('buddies:requests.watching')}</option>
          </select>
        </div>
        <label className="flex min-h-11 items-start gap-3 py-2.5">
          <input
            type="checkbox"
            name="agreed"
            value="yes"
            required
            className="mt-0.5 size-5 shrink-0 accent-lagoon"
          />
          <span>
            {t('buddies:agree.accept')}
            <span className="block text-muted text-sm">{t('buddies:agree.hint')}</span>
          </span>
        </label>
        <div>
          <SubmitButton aria-label={t('buddies:requests.acceptWhom', { name })}>
            {t('buddies:requests.accept')}
          </SubmitButton>
        </div>
      </BuddyForm>
      <BuddyForm
        intent="close"
        practiceId={practiceId}
        other={other}
        page="/buddies"
        className="flex flex-wrap items-center gap-3"
      >
        <Button tone="quiet" size="sm" aria-label={t('buddies:requests.declineWhom', { name })}>
          {t('buddies:requests.decline')}
        </Button>
        <span className="text-muted text-sm">{t('buddies:requests.silently', { name })}</span>
      </BuddyForm>
    </Card>
  );
}

/** A request that the reader sent. */
export function SentRequest({ pair, page }: { pair: BuddyPair; page: string }) {
  const t = useT();
  const { practiceId, other, person } = pair;
  return (
    <Card as="li" className="flex flex-wrap items-center justify-between gap-3">
      <Who pair={pair} text={t('buddies:sent.for', { practice: pair.practiceName })} />
      <BuddyForm intent="close" practiceId={practiceId} other={other} page={page}>
        <Button
          tone="quiet"
          size="sm"
          aria-label={t('buddies:sent.withdrawWhom', { name: person.displayName })}
        >
          {t('buddies:sent.withdraw')}
        </Button>
      </BuddyForm>
    </Card>
  );
}

function Who({ pair: { person }, text }: { pair: BuddyPair; text: string }) {
  return (
    <div className="flex min-w-0 items-center gap-3">
      <Avatar name={person.displayName} src={person.avatarUrl} />
      <p className="wrap-anywhere min-w-0">
        <PersonLink person={person} className="font-medium hover:text-lagoon">
          {person.displayName}
        </PersonLink>{' '}
        <span className="text-muted">{text}</span>
      </p>
    </div>
  );
}
