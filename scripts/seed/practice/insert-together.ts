import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import { renderMarkdown } from '#src/markdown/index.ts';
import { RENDERER_VERSION } from '#src/markdown/renderer-version.ts';
import { addDays, localDay } from '#src/shared/local-day.ts';
import { seededId } from './check-ins.ts';
import { insertRows } from './insert-rows.ts';
import type { SeededName } from './model.ts';
import type { PractisedPractice, Practiser } from './rows.ts';
import { COMMENTS, GOALS, PAIRS, REACTIONS } from './together.ts';

const DAY_MS = 24 * 60 * 60_000;

type Community = {
  people: ReadonlyMap<SeededName, Practiser>;
  practices: readonly PractisedPractice[];
  now: number;
};

/** The statements of what people do with each other: goals, buddies, comments and reactions. */
export function insertTogether(db: D1Database, community: Community): D1PreparedStatement[] {
  return [
    ...insertGoals(db, community),
    ...insertPairs(db, community),
    ...insertComments(db, community),
    ...insertReactions(db, community),
  ];
}

function insertGoals(db: D1Database, { people, practices, now }: Community) {
  const before = (days: number | undefined) => (days === undefined ? null : now - days * DAY_MS);
  const all = GOALS.flatMap((goal) => {
    const person = people.get(goal.by);
    const createdAt = now - 100 * DAY_MS;
    return person ? [{ ...goal, person, createdAt, id: seededId(createdAt, goal.key) }] : [];
  });
  return [
    insertRows(
      db,
      'goals',
      all.map(({ id, person, title, why, visibility, createdAt, ...goal }) => ({
        ...{ id, person_id: person.id, title, why, visibility, created_at: createdAt, updated_at: now },
        target_on: goal.targetInDays && addDays(localDay(now, person.clock), goal.targetInDays),
        reached_at: before(goal.reachedDaysAgo),
      })),
    ),
    insertRows(
      db,
      'goal_milestones',
      all.flatMap(({ id, createdAt, milestones }) =>
        milestones.map(({ title, doneDaysAgo }, position) => ({
          ...{
            id: seededId(createdAt, id, title),
            goal_id: id,
            position,
            title,
            done_at: before(doneDaysAgo),
          },
        })),
      ),
    ),
    insertRows(
      db,
      'goal_links',
      all.flatMap(({ id, createdAt, practices: keys }) =>
        keys.map((key) => ({
          ...{
            goal_id: id,
            kind: 'practice',
            target_id: practiceOf(practices, key).id,
            created_at: createdAt,
          },
        })),
      ),
    ),
  ];
}

function insertPairs(db: D1Database, { people, practices, now }: Community) {
  const all = PAIRS.flatMap(({ practice, other, otherPractice, reason, daysAgo, isOpen }) => {
    const [{ id, personId }, otherId] = [practiceOf(practices, practice), people.get(other)?.id];
    if (!otherId) return [];
    const at = now - daysAgo * DAY_MS;
    return [
      {
        ...{ practice_id: id, asker_id: personId, other_id: otherId, reason, asked_at: at },
        other_practice_id: otherPractice ? practiceOf(practices, otherPractice).id : null,
        ...{ state: isOpen ? 'asked' : 'accepted', answered_at: isOpen ? null : at },
      },
    ];
  });
  return [
    insertRows(db, 'practice_buddies', all),
    db.prepare(
      `INSERT INTO buddies (low_id, high_id, since) SELECT min(asker_id, other_id), max(asker_id, other_id), min(answered_at)
       FROM practice_buddies WHERE state = 'accepted' GROUP BY 1, 2`,
    ),
  ];
}

function insertComments(db: D1Database, { people, practices, now }: Community) {
  const rows = COMMENTS.flatMap(({ practice, on, by, locale, text }, at) => {
    const target = targetOf(practices, practice, on);
    const author = people.get(by)?.id;
    if (!target || !author) return [];
    const createdAt = Math.min(target.at + (at + 1) * 60 * 60_000, now);
    const id = seededId(createdAt, practice, text);
    return [
      {
        ...{ id, root_id: id, depth: 0, author_id: author, locale, markdown: text, status: 'public' },
        ...{ target_kind: on, target_id: target.id, created_at: createdAt, published_at: createdAt },
        html: renderMarkdown(text, { locale, small: true, trusted: false }).html,
        rendered_with: RENDERER_VERSION,
      },
    ];
  });
  return [
    insertRows(db, 'comments', rows),
    db.prepare(
      `INSERT INTO threads (target_kind, target_id, comment_count, last_comment_at)
       SELECT target_kind, target_id, count(*), max(created_at) FROM comments GROUP BY 1, 2`,
    ),
  ];
}

function insertReactions(db: D1Database, { people, practices }: Community) {
  const rows = REACTIONS.flatMap(({ practice, on, by, kind }) => {
    const target = targetOf(practices, practice, on);
    return by.flatMap((name) => {
      const personId = people.get(name)?.id;
      if (!target || !personId) return [];
      return [{ target_kind: on, target_id: target.id, person_id: personId, kind, created_at: target.at }];
    });
  });
  return [
    insertRows(db, 'reactions', rows),
    db.prepare(
      `INSERT INTO reaction_counts (target_kind, target_id, kind, count)
       SELECT target_kind, target_id, kind, count(*) FROM reactions GROUP BY 1, 2, 3`,
    ),
  ];
}

function practiceOf(practices: readonly PractisedPractice[], key: string): PractisedPractice {
  const found = practices.find(({ practice }) => practice.key === key);
  if (!found) throw new Error(`The seed has no practice ${key}.`);
  return found;
}

/** The practice, or its newest check-in that says something. */
function targetOf(practices: readonly PractisedPractice[], key: string, on: 'practice' | 'check_in') {
  const practice = practiceOf(practices, key);
  if (on === 'practice') return { id: practice.id, at: practice.completedAt ?? practice.createdAt };
  return practice.checkIns.findLast(({ note }) => note !== '');
}
