import type { QuestionCard } from '#src/questions/model.ts';
import type { Viewer } from '#src/social/visibility.ts';
import type { Db } from '#worker/platform/db.ts';
import { selectCardPage, toCard, type WalkedCard } from '#worker/questions/reading/select-cards.ts';

/** The newest questions of a tag, for the page of the tag. */
export function selectNewestOfTag(db: Db, tag: string, view: { viewer: Viewer; now: number; limit: number }) {
  return selectCardPage(db, { ...view, sort: 'newest', tag, keyset: null });
}

/** Its rows as cards. */
export function toNewest(rows: readonly WalkedCard[]): QuestionCard[] {
  return rows.filter(({ isEnd }) => !isEnd).map(toCard);
}
