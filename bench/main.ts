import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWhenChanged } from '../scripts/lib/build.ts';
import { migrate } from '../scripts/lib/migrations.ts';
import { inRoot } from '../scripts/lib/paths.ts';
import type { Site } from '../scripts/lib/site.ts';
import { importToken } from '../scripts/seed/import-token.ts';
import { seedPeople } from '../scripts/seed/people.ts';
import { seedPosts } from '../scripts/seed/posts.ts';
import { type BellTimes, measureBell, printBell } from './bell.ts';
import { type DiscussionCost, measureDiscussion, printDiscussion } from './comments.ts';
import { type EventRate, measureEvents, printEvents } from './events.ts';
import { addSynthetic, importFile, importFolder } from './fill.ts';
import { HAS_WRK } from './load.ts';
import { type MailBench, measureMail, printMail } from './mail.ts';
import { type Candidate, compare, databaseWork, searchTimes } from './measure.ts';
import { printStage, type Stage, type Work } from './report.ts';
import { settle } from './settle.ts';
import { measureStanding, printStanding, type StandingCost } from './standing.ts';
import { serveAtoll, serveBarePage, serveHello, type Target } from './targets.ts';
import { measureToday, printToday, type TodayCost } from './today.ts';
import { weigh } from './weights.ts';

/**
 * `npm run bench [-- --post <file.md>] [--seconds 5] [--rounds 3] [--posts 1000,10000] [--import <folder>]
 * [--events 5000] [--mail 10000] [--only today|standing]`: the built Worker against two minimal Workers, with the seed and again with
 * more posts. The measured page is that of the Markdown file, by default the longest of the seed. `--only today` measures the
 * start page of a member with years of check-ins, and nothing else; `--only standing` a board of a million members (`--members`).
 */
const { values } = parseArgs({
  options: {
    post: { type: 'string' },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    posts: { type: 'string', default: '1000' },
    events: { type: 'string', default: '5000' },
    mail: { type: 'string', default: '10000' },
    members: { type: 'string', default: '1000000' },
    import: { type: 'string' },
    only: { type: 'string' },
  },
});
const BELL_COMMENTS = 200;
const SEED_POST = 'the-curve-and-the-calendar';
/** A post without comments. */
const QUIET_POST = 'mix-your-practice';
/** Fewer pages than this are rendered too quickly to be measured. */
const FEWEST_MISSES = 800;
const MOST_MISSES = 8_000;

let atoll: Site & Target;

const folder = mkdtempSync(join(tmpdir(), 'atoll-bench-'));
try {
  if (values.only === 'standing') await measureBoard();
  else await measureSite();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measureBoard(): Promise<StandingCost> {
  const { members, rounds, seconds } = values;
  const size = { members: Number(members), rounds: Number(rounds), seconds: Number(seconds) };
  const standing = await measureStanding(join(folder, 'standing'), size);
  printStanding(standing);
  return standing;
}

async function measureSite(): Promise<void> {
  await buildWhenChanged();
  const site = await serveAtoll(folder);
  atoll = site;
  try {
    const token = await prepare(site);
    const today = await measureToday(site);
    printToday(today);
    if (values.only !== 'today') await measureAll(token, today);
  } finally {
    await site.stop();
  }
}

async function measureAll(token: string, today: TodayCost): Promise<void> {
  const slug = values.post ? await importFile(atoll.origin, token, values.post) : SEED_POST;
  const stages = [await measureStage(slug, await countPosts(atoll))];
  if (values.import) await importFolder(atoll.origin, token, values.import);
  for (const wanted of values.posts.split(',').map(Number)) {
    const missing = wanted - (await countPosts(atoll));
    if (missing <= 0) continue;
    const perSecond = await addSynthetic(atoll.origin, token, missing, stages.length);
    console.log(`\nImported ${missing} made-up posts, ${perSecond.toFixed(0)} a second.`);
    stages.push(await measureStage(slug, await countPosts(atoll)));
  }
  const discussion = await measureDiscussion(atoll, QUIET_POST, {
    path: `/posts/${QUIET_POST}`,
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
  });
  printDiscussion(discussion);
  const events = await measureEvents(folder, Number(values.events));
  printEvents(events);
  const bell = await measureBell(atoll.origin, BELL_COMMENTS);
  printBell(bell);
  const mail = await measureMail(folder, Number(values.mail));
  printMail(mail);
  const standing = await measureBoard();
  save(slug, { stages, events, discussion, mail, bell, today, standing });
}

async function prepare(site: Site): Promise<string> {
  await migrate(site.db);
  await seedPeople(site.db);
  const token = await importToken(site.db, join(folder, 'token'));
  if (!token) throw new Error('The demo people have no admin.');
  await seedPosts(site.origin, token, join(folder, 'seeded'));
  return token;
}

async function countPosts(site: Site): Promise<number> {
  const row = await site.db
    .prepare('SELECT count(*) AS count FROM posts WHERE published_at IS NOT NULL')
    .first<{ count: number }>();
  return row?.count ?? 0;
}

async function measureStage(slug: string, posts: number): Promise<Stage> {
  await settle(atoll);
  const path = `/posts/${slug}`;
  const html = await (await fetch(atoll.direct + path)).text();
  const [hello, bare] = await serveBaselines(html);
  const candidates: Candidate[] = [
    { name: 'hello', target: hello, path: '/' },
    { name: 'cached', target: atoll, path },
    { name: 'bare page', target: bare, path: '/posts/post' },
    { name: 'uncached', target: atoll, path, pastCache: true },
    ...(await missed(atoll)),
    { name: 'uncached list', target: atoll, path: '/posts', pastCache: true },
  ];
  try {
    const stage = {
      posts,
      rates: await compare(candidates, Number(values.rounds), Number(values.seconds)),
      work: await databaseWorks(atoll.direct, path),
      search: await searchTimes(atoll.direct),
      weights: await weigh(atoll.origin, path),
    };
    printStage(stage);
    return stage;
  } finally {
    await hello.stop();
    await bare.stop();
  }
}

/** The newest posts in both languages, each for its first visitor; none while there are few posts. */
async function missed(site: Site & Target): Promise<Candidate[]> {
  const { results } = await site.db
    .prepare('SELECT slug FROM posts WHERE listed_at IS NOT NULL ORDER BY id DESC LIMIT ?')
    .bind(MOST_MISSES / 2)
    .all<{ slug: string }>();
  const misses = ['/posts/', '/zh-TW/posts/'].flatMap((folder) => results.map(({ slug }) => folder + slug));
  if (misses.length < FEWEST_MISSES) return [];
  return [{ name: 'missed and kept', target: site, path: misses[0] ?? '', misses }];
}

/** The round trips and rows of one uncached answer of each kind. */
async function databaseWorks(origin: string, post: string): Promise<Record<string, Work>> {
  const paths = {
    post,
    landing: '/',
    'list of posts': '/posts',
    'popular posts': '/posts?sort=popular',
    'posts of a tag': '/tags/memory',
    'posts of a person': '/people/bob',
    tags: '/tags',
    series: '/series',
    feed: '/feed.atom',
    'feed of a tag': '/tags/memory/feed.atom',
    'sitemap (kept)': '/sitemap.xml',
    'search «practice»': '/search?q=practice',
    'search «記憶»': '/search?q=%E8%A8%98%E6%86%B6',
  };
  const works: Record<string, Work> = {};
  for (const [name, path] of Object.entries(paths)) works[name] = await databaseWork(origin + path);
  return works;
}

/** Starts both baselines, which answer with as many bytes as the page of Atoll. */
async function serveBaselines(html: string): Promise<[Target, Target]> {
  const article = html.slice(html.indexOf('<article'), html.lastIndexOf('</article>'));
  const missing = Math.max(0, Buffer.byteLength(html) - Buffer.byteLength(article) - 250);
  const padded = `${article}${'<p>lagoon</p>'.repeat(Math.ceil(missing / 13))}`;
  return [await serveHello(html), await serveBarePage(folder, 'A bare page', padded)];
}

type Measured = {
  stages: readonly Stage[];
  events: readonly EventRate[];
  discussion: DiscussionCost;
  mail: MailBench;
  bell: BellTimes;
  today: TodayCost;
  standing: StandingCost;
};

function save(slug: string, measured: Measured): void {
  const results = inRoot('bench', 'results');
  mkdirSync(results, { recursive: true });
  const file = join(results, `${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}.json`);
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, load: HAS_WRK ? 'wrk' : 'node' };
  writeFileSync(file, JSON.stringify({ machine, slug, ...measured }, null, 2));
  console.log(`\nKept in ${file}.`);
}
