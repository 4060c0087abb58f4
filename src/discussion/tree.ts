/** The fields of a comment that decide its place in a list. */
export type Placed = {
  id: string;
  parentId: string | null;
  status: string;
  /** Whether the reader sees only its place, because its text waits for approval. */
  isWithheld?: boolean;
  replyCount: number;
  score: number;
  createdAt: number;
};

/** A comment in a list: its `level` below the top of the page, and how many of its answers are left out. */
export type Shown<T> = { comment: T; level: number; moreReplies: number };

type Sort = 'best' | 'new' | 'old';

/**
 * The comments of a page in reading order: answers follow what they answer. `tops` keep their order, the others come in any.
 * Empty places without answers are left out.
 */
export function toReadingOrder<T extends Placed>(
  tops: readonly T[],
  others: readonly T[],
  sort: Sort,
): Shown<T>[] {
  const answers = new Map<string, T[]>();
  for (const comment of others) {
    const siblings = answers.get(comment.parentId ?? '');
    if (siblings) siblings.push(comment);
    else answers.set(comment.parentId ?? '', [comment]);
  }
  const compare = comparing(sort);
  const visit = (comment: T, level: number): Shown<T>[] => {
    const mine = (answers.get(comment.id) ?? []).sort(compare);
    const below = mine.flatMap((answer) => visit(answer, level + 1));
    const moreReplies = Math.max(0, comment.replyCount - mine.filter(isCounted).length);
    if (!saysSomething(comment) && below.length === 0 && moreReplies === 0) return [];
    return [{ comment, level, moreReplies }, ...below];
  };
  return tops.flatMap((comment) => visit(comment, 0));
}

/** Whether a comment shows a text, not only a place. */
function saysSomething({ status, isWithheld = false }: Placed): boolean {
  return status === 'public' || status === 'pending' || (status === 'moderated' && !isWithheld);
}

/** Whether a comment counts as an answer. One that is pending and never was public does not yet. */
function isCounted({ status }: Placed): boolean {
  return status !== 'pending';
}

function comparing(sort: Sort): (a: Placed, b: Placed) => number {
  const byId = (a: Placed, b: Placed) => (a.id < b.id ? -1 : 1);
  if (sort === 'old') return (a, b) => a.createdAt - b.createdAt || byId(a, b);
  if (sort === 'new') return (a, b) => b.createdAt - a.createdAt || byId(b, a);
  return (a, b) => b.score - a.score || byId(b, a);
}

/** A comment with the answers below it. */
export type Branch<T> = { comment: T; answers: Branch<T>[] };

/** Comments in reading order as a tree. */
export function toBranches<T extends { level: number }>(comments: readonly T[]): Branch<T>[] {
  const top: Branch<T>[] = [];
  const open: Branch<T>[] = [];
  for (const comment of comments) {
    const branch = { comment, answers: [] };
    open.length = Math.min(open.length, comment.level);
    (open.at(-1)?.answers ?? top).push(branch);
    open.push(branch);
  }
  return top;
}

/**
 * The id of the comment to show after one of a list in reading order is deleted: its own place where answers keep it, else the
 * next sibling, else the previous one, else what it answers; null where none of them stays.
 */
export function nextTo(
  comments: readonly (Pick<Placed, 'id' | 'status' | 'replyCount'> & { level: number })[],
  id: string,
): string | null {
  const at = comments.findIndex((comment) => comment.id === id);
  const own = comments[at];
  if (!own) return null;
  const following = comments[at + 1];
  if (own.replyCount > 0 || (following && following.level > own.level)) return id;
  if (following?.level === own.level) return following.id;
  const before = comments.slice(0, at).findLast(({ level }) => level <= own.level);
  // A place that held nothing else is deleted along with it.
  const stays = before && (before.level === own.level || before.status === 'public' || before.replyCount > 1);
  return stays ? before.id : null;
}
