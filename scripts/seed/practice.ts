import type { D1Database } from '@cloudflare/workers-types';
import { insertPerson } from './people.ts';
import { insertPractices } from './practice/insert-practices.ts';
import { insertRows } from './practice/insert-rows.ts';
import { insertTogether } from './practice/insert-together.ts';
import { lookAtExperience } from './practice/look-at-experience.ts';
import type { SeededName } from './practice/model.ts';
import { COMMUNITY, COMMUNITY_RELATIONS } from './practice/people.ts';
import { PRACTICES, type Practiser, practise, vacationRows } from './practice/rows.ts';
import { insertRelations } from './relations.ts';

/** Inserts more demo people beside those who are there, and months of practice, into a database without any. */
export async function seedCommunity(db: D1Database, now = Date.now()): Promise<void> {
  const community = await Promise.all(COMMUNITY.map((person) => insertPerson(db, person)));
  await db.batch([...community.flat(), ...insertRelations(db, COMMUNITY_RELATIONS, now)]);
  await seedPractice(db, now);
  await lookAtExperience(db, now);
}

async function seedPractice(db: D1Database, now: number): Promise<void> {
  const { results } = await db
    .prepare('SELECT id, name, time_zone AS timeZone, day_start_minutes AS dayStartMinutes FROM people')
    .all<{ id: string; name: string; timeZone: string; dayStartMinutes: number }>();
  const people = new Map<SeededName, Practiser>(
    results.map(({ id, name, ...clock }) => [name as SeededName, { id, clock }]),
  );
  const practices = PRACTICES.flatMap((practice) => {
    const person = people.get(practice.by);
    return person ? [practise(practice, person, now)] : [];
  });
  const vacations = vacationRows(people, now).map(({ id, personId, fromOn, toOn, createdAt }) => ({
    ...{ id, person_id: personId, from_on: fromOn, to_on: toOn, created_at: createdAt },
  }));
  await db.batch([
    ...insertPractices(db, practices),
    insertRows(db, 'vacations', vacations),
    ...insertTogether(db, { people, practices, now }),
  ]);
}
