import { redirect } from 'react-router';
import { ownPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { actOnDiscussion, isAboutDiscussion } from '#web/discussion/act.ts';
import { DiscussionSection } from '#web/discussion/discussion-section.tsx';
import { askedOfDiscussion } from '#web/discussion/places.ts';
import { Reactions } from '#web/discussion/reactions.tsx';
import { ThreadLevel } from '#web/notifications/thread-level.tsx';
import { pageAction, pageLoad } from '#web/page.ts';
import { backOf, withQuery } from '#web/practice/check-ins/check-in-action.server.ts';
import { CheckInDetails } from '#web/practice/check-ins/check-in-item.tsx';
import { OwnerAction } from '#web/practice/owner/owner-action.tsx';
import { BackLink } from '#web/practice/parts/back-link.tsx';
import { fullDay } from '#web/practice/parts/day-text.ts';
import { MoodFace } from '#web/practice/parts/mood-face.tsx';
import { PracticeDone } from '#web/practice/parts/practice-done.tsx';
import { useSite, useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { PersonLink } from '#web/ui/person-link.tsx';
import { countCall } from '#worker/http/limit-rate.ts';
import { findThreadState } from '#worker/notifications/service.ts';
import { getCheckInPage, undoCheckIn } from '#worker/practice/service.ts';
import type { Route } from './+types/one-check-in-page';

export const loader = ({ context, request, params }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const page = await getCheckInPage(ctx, params.id, askedOfDiscussion(request));
    const following = await findThreadState(ctx, { kind: 'check_in', id: params.id });
    return { ...page, following, site: siteOf(ctx) };
  });

/** The forms of the discussion, and the button that undoes the check-in. */
export const action = ({ context, request, params }: Route.ActionArgs) =>
  pageAction(
    context,
    request,
    async (ctx, form) => {
      const path = `/practice/check-ins/${params.id}`;
      if (isAboutDiscussion(form)) return actOnDiscussion(ctx, form, { kind: 'check_in', path, request });
      await countCall(ctx, 'write');
      await undoCheckIn(ctx, params.id);
      return redirect(withQuery(backOf(form, '/practice'), { said: 'undone' }), 303);
    },
    'text',
  );

/** Nothing for search engines: they find the practice. */
export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  ownPageMeta(loaderData?.site, `/practice/check-ins/${params.id}`, 'practice:checkIn.title', {
    name: loaderData?.practice.name ?? '',
  });

/** /practice/check-ins/<id>: one check-in, and its discussion. */
export default function OneCheckInPage({ loaderData }: Route.ComponentProps) {
  const t = useT();
  const { locale } = useSite();
  const { checkIn, practice, isOwn, discussion, following } = loaderData;
  const path = `/practice/check-ins/${checkIn.id}`;
  const target = { kind: 'check_in', id: checkIn.id };
  const mood = checkIn.details?.mood;
  return (
    <article className="mx-auto max-w-(--measure)">
      <PracticeDone />
      <BackLink to={`/practice/${practice.id}`}>{practice.name}</BackLink>
      <h1 className="flex items-center gap-3 font-read font-semibold text-2xl tracking-tight">
        {mood && <MoodFace mood={mood} size={36} className="shrink-0 text-lagoon" />}
        <time dateTime={checkIn.day}>{fullDay(checkIn.day, locale)}</time>
      </h1>
      {!isOwn && (
        <p className="text-sm">
          <PersonLink
            person={checkIn.person}
            className="inline-block rounded py-3 font-medium hover:text-lagoon"
          >
            {checkIn.person.displayName}
          </PersonLink>
        </p>
      )}
      <div className="mt-3">
        <CheckInDetails checkIn={checkIn} unit={practice.unit} />
      </div>
      {isOwn && (
        <div className="no-print mt-6 flex flex-wrap gap-3">
          <LinkButton to={`${path}/edit`} tone="quiet" size="sm">
            {t('practice:page.edit')}
          </LinkButton>
          <OwnerAction path={path} intent="undo" fields={{ back: `/practice/${practice.id}` }}>
            {t('practice:checkIn.undo')}
          </OwnerAction>
        </div>
      )}
      <Reactions
        target={target}
        counts={checkIn.reactions}
        mine={checkIn.reaction}
        isOwn={isOwn}
        back={path}
      />
      <DiscussionSection
        path={path}
        target={target}
        authors={[checkIn.person.name]}
        level={following && <ThreadLevel kind="check_in" id={checkIn.id} path={path} state={following} />}
        {...discussion}
      />
    </article>
  );
}
