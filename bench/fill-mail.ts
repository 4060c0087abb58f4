import type { D1Database } from '@cloudflare/workers-types';

const CHUNK = 500;
const DAY_MS = 24 * 60 * 60_000;

/**
 * Inserts people with notices and an open mail window, by SQL. A tenth of the notices are P1 (mentions), the others are merged
 * (reactions, comments). All people follow Bob, the author of the posts.
 */
export async function fillMail(db: D1Database, people: number, noticesEach: number): Promise<void> {
  const now = Date.now();
  const bob = await db.prepare("SELECT id FROM people WHERE name = 'bob'").first<{ id: string }>();
  const posts = await db
    .prepare('SELECT id FROM posts WHERE published_at IS NOT NULL LIMIT 20')
    .all<{ id: string }>();
  const postIds = JSON.stringify(posts.results.map(({ id }) => id));
  for (let from = 0; from < people; from += CHUNK) {
    const range = [from, Math.min(people, from + CHUNK)];
    const run = (sql: string, ...more: unknown[]) =>
      db
        .prepare(sql)
        .bind(...range, now, ...more)
        .run();
    await run(`${PEOPLE} INSERT INTO people (id, name, display_name, email, email_verified_at, locale, time_zone,
        created_at, updated_at, last_seen_at)
      SELECT ${ID}, 'reader-' || i, 'Reader ' || i, 'reader-' || i || '@example.com', ?3,
        iif(i % 3 = 0, 'zh-TW', 'en'), iif(i % 2 = 0, 'Asia/Taipei', 'America/Toronto'), ?3 - ${40 * DAY_MS}, ?3, ?3 FROM n`);
    await run(
      `${PEOPLE}, k(j) AS (SELECT 1 UNION ALL SELECT j + 1 FROM k WHERE j < ?4)
      INSERT INTO notices (id, person_id, type, feature, priority, group_key, target_kind, target_id, thread_kind,
        thread_id, actor_id, actor_count, params, created_at, updated_at)
      SELECT printf('%08x-0001-7000-8000-%012x', i, j), ${ID}, 'discussion.' || iif(j % 10 = 0, 'mention',
          iif(j % 10 < 4, 'comment', 'reaction')), 'discussion', iif(j % 10 = 0, 1, 2), 'g' || j,
        'post', p.value, 'post', p.value, ?5, 1 + j % 5, '{}', ?3 - j * 60000, ?3 - j * 60000
      FROM n, k JOIN json_each(?6) p ON p.key = (i * 7 + j) % json_array_length(?6)`,
      ...[noticesEach, bob?.id ?? '', postIds],
    );
    await run(
      `${PEOPLE} INSERT INTO mail_windows (person_id, opened_at, due_at) SELECT ${ID}, ?3 - 1000, ?3 + ${DAY_MS} FROM n`,
    );
    await run(
      `${PEOPLE} INSERT INTO follows (follower_id, followed_id, created_at) SELECT ${ID}, ?4, ?3 FROM n`,
      bob?.id ?? '',
    );
  }
}

/** Makes a daily and a weekly digest due now for all inserted people. */
export async function makeDigestsDue(db: D1Database): Promise<void> {
  for (const cadence of ['daily', 'weekly']) {
    await db
      .prepare(
        `INSERT INTO digests (person_id, cadence, next_due_at) SELECT id, ?, 0 FROM people WHERE name LIKE 'reader-%'`,
      )
      .bind(cadence)
      .run();
  }
}

const PEOPLE = 'WITH RECURSIVE n(i) AS (SELECT ?1 + 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)';
const ID = "printf('00000000-0000-7000-8000-%012x', i)";
