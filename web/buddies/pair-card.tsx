import HandHeart from 'lucide-react/icons/hand-heart';
import type { BuddyPair, BuddySide } from '#src/buddies/model.ts';
import { BuddyForm } from '#web/buddies/buddy-form.tsx';
import { CardForm } from '#web/buddies/card-form.tsx';
import { WeekRing } from '#web/practice/parts/week-ring.tsx';
import { useT } from '#web/site.ts';
import { Avatar } from '#web/ui/avatar.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Link } from '#web/ui/link.tsx';
import { PersonLink } from '#web/ui/person-link.tsx';
import { TextLink } from '#web/ui/text-link.tsx';

type PairCardProps = { pair: BuddyPair; page: string };

/** Two buddies of a practice: both rings side by side, and what one may send the other. */
export function PairCard({ pair, page }: PairCardProps) {
  const t = useT();
  const { person, mine, theirs } = pair;
  const name = person.displayName;
  return (
    <Card as="li" className="grid gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <Avatar name={name} src={person.avatarUrl} />
        <PersonLink person={person} className="wrap-anywhere min-w-0 font-medium hover:text-lagoon">
          {name}
        </PersonLink>
        <span className="ml-auto text-muted text-sm">
          {theirs ? t(`buddies:pair.${todayOf(theirs)}`) : ''}
        </span>
      </div>
      <div className="grid grid-cols-2 gap-4">
        <Side who={t('buddies:pair.you')} side={mine} none={t('buddies:pair.watching')} />
        <Side who={name} side={theirs} none={t(`buddies:pair.${isWatching(pair) ? 'watching' : 'hidden'}`)} />
      </div>
      {pair.card === 'ready' && <CardForm pair={pair} page={page} />}
      {pair.card === 'sent' && <p className="text-muted text-sm">{t('buddies:card.sent')}</p>}
      {pair.rematch && (
        <p className="text-muted text-sm">
          {t('buddies:pair.rematch')}{' '}
          <TextLink to="/buddies#suggestions">{t('buddies:pair.rematchLink')}</TextLink>
        </p>
      )}
      <Actions pair={pair} page={page} />
    </Card>
  );
}

function Side({ who, side, none }: { who: string; side: BuddySide | null; none: string }) {
  return (
    <div className="grid min-w-0 content-start justify-items-center gap-2 text-center">
      <p className="wrap-anywhere font-medium text-sm" dir="auto">
        {who}
      </p>
      {side ? (
        <>
          <WeekRing week={side.week} size={88} />
          <Link
            dir="auto"
            to={`/practice/${side.practiceId}`}
            className="wrap-anywhere inline-flex min-h-11 items-center text-sm hover:text-lagoon"
          >
            {side.name}
          </Link>
        </>
      ) : (
        <p className="text-muted text-sm">{none}</p>
      )}
    </div>
  );
}

function Actions({ pair, page }: PairCardProps) {
  const t = useT();
  const { person, theirs, practiceId, other } = pair;
  const name = person.displayName;
  return (
    <div className="flex flex-wrap items-center gap-3">
      {pair.nudge === 'ready' && theirs && (
        <BuddyForm intent="nudge" practiceId={theirs.practiceId} other={other} page={page}>
          <Button size="sm" tone="quiet" aria-label={t('buddies:pair.nudgeWhom', { name })}>
            <Icon of={HandHeart} size={18} />
            {t('buddies:pair.nudge')}
          </Button>
        </BuddyForm>
      )}
      {pair.nudge === 'sent' && <span className="text-muted text-sm">{t('buddies:pair.nudged')}</span>}
      {pair.nudge === 'quiet' && (
        <span className="text-muted text-sm">{t('buddies:pair.quiet', { name })}</span>
      )}
      <BuddyForm intent="end" practiceId={practiceId} other={other} page={page} className="ml-auto">
        <Button size="sm" tone="plain" aria-label={t('buddies:pair.endWhom', { name })}>
          {t('buddies:pair.end')}
        </Button>
      </BuddyForm>
    </div>
  );
}

function todayOf({ today }: BuddySide): 'done' | 'open' | 'nothing' {
  if (today === 'kept' || today === 'repair') return 'done';
  return today === 'open' ? 'open' : 'nothing';
}

/** Whether the other was asked and has no practice of their own in it. */
function isWatching({ person, other, theirs }: BuddyPair): boolean {
  return theirs === null && person.name === other;
}
