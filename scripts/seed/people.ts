import { randomBytes, randomUUID, type ScryptOptions, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import type { D1Database } from '@cloudflare/workers-types';
import { nextDigest } from '#src/mail/times.ts';
import { DEMO_RELATIONS, insertRelations } from './relations.ts';

/** A demo person of a local site, as whom one can sign in at once. */
export type DemoPerson = {
  name: string;
  displayName: string;
  email: string;
  password: string;
  role: 'admin' | 'author' | 'member';
  locale: 'en' | 'zh-TW';
  bio: string;
  timeZone: string;
};

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    name: 'alice',
    displayName: 'Alice Lagoon',
    email: 'alice@example.com',
    password: 'lanterns over the lagoon',
    role: 'admin',
    locale: 'en',
    bio: 'Keeps the lights of the lagoon on. Reads slowly, writes things down.',
    timeZone: 'Europe/Lisbon',
  },
  {
    name: 'bob',
    displayName: 'Bob Chen 陳柏文',
    email: 'bob@example.com',
    password: 'nine tides before noon',
    role: 'author',
    locale: 'zh-TW',
    bio: 'Writes about practice in two languages. 用兩種語言寫練習這件事。',
    timeZone: 'Asia/Taipei',
  },
  {
    name: 'carol',
    displayName: 'Carol Reef',
    email: 'carol@example.com',
    password: 'a quiet ring of islands',
    role: 'member',
    locale: 'en',
    bio: 'Learns the cello and a little Rust, ten minutes a day.',
    timeZone: 'America/Toronto',
  },
];

/** Inserts the demo people into a database without people. Returns whether they were inserted. */
export async function seedPeople(db: D1Database): Promise<boolean> {
  if (await db.prepare('SELECT 1 FROM people LIMIT 1').first()) return false;
  const people = await Promise.all(DEMO_PEOPLE.map((person) => insertPerson(db, person)));
  await db.batch([...people.flat(), ...insertRelations(db, DEMO_RELATIONS)]);
  return true;
}

/** The statements that insert a person who can log in and gets the weekly digest. */
export async function insertPerson(db: D1Database, person: DemoPerson) {
  const id = uuidv7();
  const now = Date.now();
  return [
    db
      .prepare(
        `INSERT INTO people (id, name, display_name, email, email_verified_at, role, bio, locale, time_zone, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?5, ?5)`,
      )
      .bind(
        id,
        person.name,
        person.displayName,
        person.email,
        now,
        person.role,
        person.bio,
        person.locale,
        person.timeZone,
      ),
    db
      .prepare('INSERT INTO passwords (person_id, hash, changed_at) VALUES (?, ?, ?)')
      .bind(id, await hashPassword(person.password), now),
    db
      .prepare("INSERT INTO digests (person_id, cadence, next_due_at) VALUES (?, 'weekly', ?)")
      .bind(id, nextDigest('weekly', now, person.timeZone)),
  ];
}

const COST = { N: 16_384, r: 8, p: 5 };

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/**
 * Hashes a password as `worker/accounts/password-hash.ts` does. The work is not done in the main thread: a connection to the
 * database that closes meanwhile would go unnoticed, and the next query would fail.
 */
async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, 32, { ...COST, maxmem: 64 * 1024 * 1024 });
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** An id like the Worker's own: it begins with the time, so that ids sort by age. */
export function uuidv7(now = Date.now()): string {
  const random = randomUUID().replaceAll('-', '');
  const hex = `${now.toString(16).padStart(12, '0')}7${random.slice(13, 16)}${random.slice(16)}`;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
