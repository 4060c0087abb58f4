import { ACCEPTED, DOWN, type Dump, instantOf, UP } from './dump.ts';

/** The votes of a post by their days, and when it was accepted as an answer. */
export type Votes = { votes: { day: string; up: number; down: number }[]; acceptedAt: string | null };

export const NO_VOTES: Votes = { votes: [], acceptedAt: null };

/** The votes by post, and the votes of other kinds, which are not imported. */
export function countVotes(dump: Dump): { byPost: Map<string, Votes>; others: Map<string, number> } {
  const byPost = new Map<string, Votes>();
  const others = new Map<string, number>();
  for (const { PostId = '', VoteTypeId = '', CreationDate = '' } of dump.votes) {
    const of = byPost.get(PostId) ?? { votes: [], acceptedAt: null };
    byPost.set(PostId, of);
    if (VoteTypeId === UP) dayOf(of, CreationDate).up += 1;
    else if (VoteTypeId === DOWN) dayOf(of, CreationDate).down += 1;
    else if (VoteTypeId === ACCEPTED) of.acceptedAt = instantOf(CreationDate);
    else others.set(VoteTypeId, (others.get(VoteTypeId) ?? 0) + 1);
  }
  return { byPost, others };
}

function dayOf({ votes }: Votes, time: string): Votes['votes'][number] {
  const day = instantOf(time).slice(0, 10);
  const known = votes.find((one) => one.day === day);
  if (known) return known;
  const added = { day, up: 0, down: 0 };
  votes.push(added);
  return added;
}
