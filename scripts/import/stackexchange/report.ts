import type { ExchangeOutcome } from '#src/stackexchange/model.ts';
import { ANSWER, type Dump, QUESTION } from './dump.ts';
import type { Losses } from './html-to-markdown.ts';

export type ExchangeReport = {
  dump: Dump;
  host: string;
  sent: { kind: string; items: number }[];
  outcomes: ExchangeOutcome[];
  losses: Losses;
  otherVotes: ReadonlyMap<string, number>;
  isDry: boolean;
  seconds: number;
};

const VOTE_TYPES: Record<string, string> = {
  ...{ 4: 'offensive', 5: 'favourites', 6: 'votes to close', 7: 'votes to reopen', 8: 'bounties begun' },
  ...{
    9: 'bounties ended',
    10: 'votes to delete',
    11: 'votes to undelete',
    12: 'spam',
    15: 'moderator reviews',
  },
  16: 'approvals of edits',
};

/** Prints what became of each kind, and everything that was dropped or changed on the way. */
export function printExchangeReport(report: ExchangeReport): void {
  const { host, sent, outcomes, isDry, seconds } = report;
  console.log(`\nFrom ${host}${isDry ? ' (a dry run: nothing was sent)' : ''}`);
  for (const { kind, items } of sent) {
    const counts = (['created', 'updated', 'unchanged', 'skipped'] as const).map((outcome) => {
      const count = outcomes.filter((one) => one.kind === kind && one.outcome === outcome).length;
      return `${count} ${outcome}`;
    });
    console.log(
      `${`${kind}s`.replace('persons', 'people').padEnd(10)} ${items} in the dump${isDry ? '' : `: ${counts.join(', ')}`}`,
    );
  }
  console.log(`time       ${seconds.toFixed(1)} s`);
  printList('Skipped', [
    ...outcomes
      .filter(({ outcome }) => outcome === 'skipped')
      .map(({ kind, id, reason }) => `${kind} ${id}: ${(reason ?? '').replace(/\s*\n\s*/g, ' ')}`),
    ...report.dump.unreadable.map(({ file, line }) => `${file}: a row that cannot be read: ${line}`),
  ]);
  printList(
    'Changed in texts',
    [...report.losses].map(([what, count]) => `${count} × ${what}`),
  );
  printList('Not imported', notImported(report));
}

/** What a dump has and nothing here keeps. */
function notImported({ dump, otherVotes }: ExchangeReport): string[] {
  const { posts, comments, links } = dump;
  const numbers: [number, string][] = [
    [
      posts.filter(({ PostTypeId = '' }) => ![QUESTION, ANSWER].includes(PostTypeId)).length,
      'posts that are neither questions nor answers (tag wikis …)',
    ],
    [withoutParent(dump), 'answers whose question is not in the dump'],
    [posts.filter(({ ViewCount }) => ViewCount !== undefined).length, 'numbers of views'],
    [
      posts.filter((post) => post.LastEditorUserId && post.LastEditorUserId !== post.OwnerUserId).length,
      'names of last editors (the time of the edit is kept)',
    ],
    [
      posts.filter(({ CommunityOwnedDate }) => CommunityOwnedDate !== undefined).length,
      'marks of community wikis (they stay their author’s)',
    ],
    [comments.filter(({ Score = '0' }) => Score !== '0').length, 'scores of comments'],
    [
      links.filter(({ LinkTypeId }) => LinkTypeId === '1').length,
      'lists of linked questions (the links in the texts are kept)',
    ],
    ...[...otherVotes].map(([type, count]): [number, string] => [
      count,
      VOTE_TYPES[type] ?? `votes of type ${type}`,
    ]),
  ];
  return numbers.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
}

function withoutParent({ posts }: Dump): number {
  const ids = new Set(posts.map(({ Id }) => Id));
  return posts.filter(({ PostTypeId, ParentId }) => PostTypeId === ANSWER && !ids.has(ParentId ?? '')).length;
}

function printList(title: string, lines: readonly string[]): void {
  if (lines.length > 0) console.log(`\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`);
}
