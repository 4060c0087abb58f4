import type { ComponentType } from 'react';
import type { SearchKind } from '#src/search/kinds.ts';
import type { SearchHit } from '#src/search/model.ts';
import { PersonHit } from '#web/people/person-hit.tsx';
import { PostHit } from '#web/posts/post-hit.tsx';
import { QuestionHit } from '#web/questions/question-hit.tsx';
import type { HitProps } from '#web/search/hit-parts.tsx';
import { SeriesHit } from '#web/series/series-hit.tsx';
import { TagHit } from '#web/tags/tag-hit.tsx';

type HitComponents = { [K in SearchKind]: ComponentType<HitProps<Extract<SearchHit, { kind: K }>>> };

/** The component for each kind of hit, in the order in which kinds are offered. */
export const HIT_COMPONENTS: HitComponents = {
  post: PostHit,
  question: QuestionHit,
  series: SeriesHit,
  tag: TagHit,
  person: PersonHit,
};
