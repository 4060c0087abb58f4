import { VISIBILITIES, type Visibility } from '#src/social/visibility.ts';
import { writeComment } from '#worker/discussion/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { getPractice, updatePractice } from '#worker/practice/service.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenCheckIn, givenPractice } from '#worker/testing/practices.ts';
import type { Subject } from '#worker/testing/subjects.ts';

type State = {
  state: string;
  mark: string;
  visibility: Visibility;
  before?: Visibility;
  draft?: true;
  reveal?: 'when_completed';
};

const STATES: State[] = [
  ...VISIBILITIES.map((visibility) => ({ state: `for ${visibility}`, mark: visibility, visibility })),
  { state: 'a draft', mark: 'draft', visibility: 'public', draft: true },
  { state: 'public once, now private', mark: 'narrowed', visibility: 'private', before: 'public' },
  { state: 'private once, now for members', mark: 'widened', visibility: 'members', before: 'private' },
  { state: 'public, its details not yet', mark: 'closed', visibility: 'public', reveal: 'when_completed' },
];

/** Makes one practice of an author in each state, with a check-in and a comment on each of the two. */
export async function givenPracticeSubjects(author: Member): Promise<Subject[]> {
  const subjects: Subject[] = [];
  for (const state of STATES) subjects.push(...(await givenSubject(author, state)));
  return subjects;
}

async function givenSubject(author: Member, given: State): Promise<Subject[]> {
  const { state, mark, visibility, before = visibility, draft = false, reveal = 'at_once' } = given;
  const [practiceMark, checkInMark] = [`prax${mark}`, `chex${mark}`];
  const { id } = await givenPractice({
    by: author,
    action: `Practise ${practiceMark}`,
    visibility: before,
    ...{ draft, reveal },
  });
  const shared = { tagMark: '', oldPath: '', isOut: !draft };
  const practice = {
    ...shared,
    kind: 'practice',
    state,
    mark: practiceMark,
    visibility,
    id,
    slug: id,
  } as const;
  if (draft) return [{ ...practice, commentId: null }];
  const checkIn = await givenCheckIn(author, { id }, { note: `It says ${checkInMark}` });
  const subjects: Subject[] = [
    { ...practice, commentId: await comment(author, 'practice', id, practiceMark) },
    {
      ...shared,
      kind: 'check_in',
      state: `a check-in of one ${state}`,
      mark: checkInMark,
      // What it says is its author's alone while it waits for the end.
      visibility: reveal === 'when_completed' ? 'private' : visibility,
      id: checkIn.id,
      slug: id,
      commentId:
        reveal === 'when_completed' ? null : await comment(author, 'check_in', checkIn.id, checkInMark),
    },
  ];
  const ctx = testContext({ as: author });
  const { version } = await getPractice(ctx, id);
  if (before !== visibility) await updatePractice(ctx, id, { visibility, version });
  await deliverAll(ctx);
  return subjects;
}

let written = 0;

async function comment(by: Member, kind: string, id: string, mark: string): Promise<string> {
  written += 1;
  const ctx = testContext({ as: by, clock: fixedClock(TEST_NOW + written) });
  return (await writeComment(ctx, { kind, id }, { markdown: `About ${mark}` })).id;
}
