import { redirect } from 'react-router';
import { CARD_SHAPES } from '#src/practice/ending/card.ts';
import type { Practice } from '#src/practice/model.ts';
import { practiceCardPath } from '#src/practice/paths.ts';
import { shownName } from '#src/practice/shown-name.ts';
import { localePath } from '#src/shared/locale.ts';
import { translator } from '#src/shared/translate.ts';
import type { FormSite } from '#web/accounts/form-page-meta.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { BuddySection } from '#web/buddies/buddy-section.tsx';
import { actOnDiscussion, isAboutDiscussion } from '#web/discussion/act.ts';
import { DiscussionSection } from '#web/discussion/discussion-section.tsx';
import { Reactions } from '#web/discussion/reactions.tsx';
import { type PictureMeta, pageMeta } from '#web/meta.ts';
import { ThreadLevel } from '#web/notifications/thread-level.tsx';
import { actionProblem, pageAction, pageLoad } from '#web/page.ts';
import { PracticeCalendar } from '#web/practice/calendar/practice-calendar.tsx';
import { CheckInList } from '#web/practice/check-ins/check-in-list.tsx';
import { CheckInPanel } from '#web/practice/owner/check-in-panel.tsx';
import { actOnPractice } from '#web/practice/owner/owner-actions.server.ts';
import { OwnerBar } from '#web/practice/owner/owner-bar.tsx';
import { StreakSwitch } from '#web/practice/owner/streak-switch.tsx';
import { CopyPanel } from '#web/practice/page/copy-panel.tsx';
import { loadPracticePage } from '#web/practice/page/load-page.server.ts';
import { PracticeHeader } from '#web/practice/page/practice-header.tsx';
import { PracticeStats } from '#web/practice/page/practice-stats.tsx';
import { ResourceList } from '#web/practice/page/resource-list.tsx';
import { PracticeDone } from '#web/practice/parts/practice-done.tsx';
import type { Route } from './+types/practice-page';

export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  pageLoad(context, (ctx) => loadPracticePage(ctx, params.id, request));

/** The forms of the discussion, and the buttons of the page. */
export const action = ({ context, request, params }: Route.ActionArgs) =>
  pageAction(
    context,
    request,
    async (ctx, form) => {
      const path = `/practice/${params.id}`;
      if (isAboutDiscussion(form)) return actOnDiscussion(ctx, form, { kind: 'practice', path, request });
      return redirect(await actOnPractice(ctx, params.id, form), 303);
    },
    'text',
  );

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { practice, site } = loaderData;
  const t = translator(site.locale);
  return pageMeta({
    ...site,
    title: t('shared:site.titleSuffix', { title: shownName(practice) }),
    description: t('practice:page.description', {
      action: practice.action,
      name: practice.person.displayName,
    }),
    path: `/practice/${practice.id}`,
    noindex: practice.visibility !== 'public',
    image: cardOf(practice, site),
  });
};

/** The drawn picture of a practice. There is none of a practice that not everybody may see. */
function cardOf({ id, name, action, visibility, state }: Practice, site: FormSite): PictureMeta | null {
  if (visibility !== 'public' || state === 'draft') return null;
  const url = site.origin + localePath(site.locale, practiceCardPath(id));
  return { url, ...CARD_SHAPES.wide, alt: shownName({ name, action }) };
}

/** /practice/<id>: a practice, for its owner and for whoever may see it. */
export default function PracticePage({ loaderData, actionData }: Route.ComponentProps) {
  const { practice, isOwn, today, days, range, checkIns, hidesStreaks, buddies } = loaderData;
  const path = `/practice/${practice.id}`;
  const isDraft = practice.state === 'draft';
  const hasBegun = !isDraft && practice.state !== 'planned';
  return (
    <article className="mx-auto max-w-3xl">
      {isOwn && <OwnerBar practice={practice} path={path} />}
      <PracticeDone />
      <ProblemAlert problem={actionProblem(actionData)?.problem} />
      <PracticeHeader practice={practice} isOwn={isOwn} today={today} />
      {isOwn && <CheckInPanel {...loaderData} path={path} />}
      <CopyPanel {...loaderData} path={path} />
      {!isDraft && (
        <>
          {hasBegun && <PracticeStats practice={practice} hidesStreaks={hidesStreaks} />}
          {hasBegun && isOwn && <StreakSwitch path={path} isHidden={hidesStreaks} />}
          {days.length > 0 && <PracticeCalendar path={path} range={range} days={days} />}
          {hasBegun && <CheckInList path={path} checkIns={checkIns} unit={practice.unit} />}
        </>
      )}
      <BuddySection
        practiceId={practice.id}
        pairs={buddies}
        mayAsk={isOwn && (practice.state === 'active' || practice.state === 'planned')}
      />
      <ResourceList resources={practice.resources} />
      {!isDraft && <Talk {...loaderData} path={path} />}
    </article>
  );
}

type TalkProps = Route.ComponentProps['loaderData'] & { path: string };

/** Reactions and comments; not where nobody else can see the practice and nobody has said anything. */
function Talk({ practice, isOwn, discussion, following, path }: TalkProps) {
  if (isOwn && practice.visibility === 'private' && practice.commentCount === 0) return null;
  const target = { kind: 'practice', id: practice.id };
  return (
    <>
      <Reactions
        target={target}
        counts={practice.reactions}
        mine={practice.reaction}
        isOwn={isOwn}
        back={path}
      />
      <DiscussionSection
        path={path}
        target={target}
        authors={[practice.person.name]}
        level={following && <ThreadLevel kind="practice" id={practice.id} path={path} state={following} />}
        {...discussion}
      />
    </>
  );
}
