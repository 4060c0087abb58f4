import { endAfter, endMoment } from '#src/practice/state.ts';
import type { OwnClock } from '#src/shared/local-day.ts';
import { addDays, localDay, startOfDay } from '#src/shared/local-day.ts';
import { inventDays, seededId } from './check-ins.ts';
import { CHINESE_PRACTICES } from './chinese.ts';
import { ENGLISH_PRACTICES } from './english.ts';
import type { SeededName, SeededPractice } from './model.ts';
import { VACATIONS } from './people.ts';

/** Every practice of the seed. */
export const PRACTICES: readonly SeededPractice[] = [...ENGLISH_PRACTICES, ...CHINESE_PRACTICES];

/** Somebody who practises: their id, and what their days are reckoned by. */
export type Practiser = { id: string; clock: OwnClock };

/** A practice with its days as they are on the day of seeding. */
export type PractisedPractice = ReturnType<typeof practise>;

/** Works out when a practice of the seed began and ended, and what became of its days. */
export function practise(practice: SeededPractice, { id: personId, clock }: Practiser, now: number) {
  const today = localDay(now, clock);
  const startOn = addDays(today, -practice.startedDaysAgo);
  const endOn = practice.length ? endAfter(startOn, practice.length) : null;
  const endsAt = endOn && endMoment(endOn, clock);
  const createdAt = startOfDay(startOn, clock);
  const away = VACATIONS.filter(({ by }) => by === practice.by).map(({ days }) => days);
  return {
    ...{ practice, personId, startOn, endOn, endsAt, createdAt, timeZone: clock.timeZone },
    id: seededId(createdAt, practice.key),
    completedAt: endsAt && endsAt <= now ? endsAt : null,
    archivedAt: endsAt && practice.archived ? endsAt : null,
    ...inventDays(practice, { now, clock, away }),
  };
}

/** The vacations of the seed as days of their people. */
export function vacationRows(people: ReadonlyMap<SeededName, Practiser>, now: number) {
  return VACATIONS.flatMap(({ by, days: [from, to] }) => {
    const person = people.get(by);
    if (!person) return [];
    const today = localDay(now, person.clock);
    const createdAt = startOfDay(addDays(today, -from), person.clock);
    const days = { fromOn: addDays(today, -from), toOn: addDays(today, -to) };
    return [{ id: seededId(createdAt, by, 'vacation'), personId: person.id, ...days, createdAt }];
  });
}
