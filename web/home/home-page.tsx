import { dayPart } from '#src/home/rules.ts';
import type { Locale } from '#src/shared/locale.ts';
import { translator } from '#src/shared/translate.ts';
import { LandingView } from '#web/home/landing-view.tsx';
import { TodayView } from '#web/home/today-view.tsx';
import { pageMeta } from '#web/meta.ts';
import { cacheable, pageLoad } from '#web/page.ts';
import { toSummary } from '#web/posts/post-summary.ts';
import { useSite, useT } from '#web/site.ts';
import { getLanding, getToday, type Today } from '#worker/home/service.ts';
import type { Route } from './+types/home-page';

export const headers = cacheable;

export const loader = ({ context }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const site = { locale: ctx.locale, origin: ctx.config.publicOrigin };
    if (ctx.actor.kind === 'member')
      return { ...site, landing: null, today: { ...(await getToday(ctx)), seed: ctx.ids.next() } };
    return { ...site, landing: await getLanding(ctx), today: null };
  });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { locale, origin, today } = loaderData;
  const t = translator(locale);
  return pageMeta({
    title: today ? t('shared:site.titleSuffix', { title: t('shared:places.today') }) : landingTitle(locale),
    description: t('home:landing.sentence'),
    locale,
    origin,
    path: '/',
    jsonLd: { '@context': 'https://schema.org', '@type': 'WebSite', name: 'Atoll', url: `${origin}/` },
    feed: { title: 'Atoll', path: '' },
  });
};

/** Joins the lines of the large title. Chinese is joined without spaces. */
function landingTitle(locale: Locale): string {
  const title = translator(locale)('home:landing.title').replaceAll('\n', locale === 'en' ? ' ' : '');
  return `Atoll · ${title}`;
}

export default function HomePage({ loaderData: { landing, today } }: Route.ComponentProps) {
  const { locale, now } = useSite();
  const t = useT();
  if (today) return <TodayOf today={today} />;
  if (!landing) return null;
  return (
    <LandingView
      t={t}
      locale={locale}
      now={now}
      posts={landing.posts.map((post) => toSummary(post, locale, t))}
      popular={landing.popular.map((post) => toSummary(post, locale, t))}
      tags={landing.tags.map(({ slug, name }) => ({ name, to: `/tags/${encodeURIComponent(slug)}` }))}
    />
  );
}

function TodayOf({ today }: { today: Today & { seed: string } }) {
  const { draft, goOn, read, followed } = today;
  const { locale, now, viewer } = useSite();
  const t = useT();
  const timeZone = viewer?.timeZone ?? 'UTC';
  return (
    <TodayView
      t={t}
      locale={locale}
      now={now}
      timeZone={timeZone}
      name={viewer?.displayName ?? ''}
      part={dayPart(now, timeZone)}
      practice={today.practice}
      buddies={today.buddies}
      seed={today.seed}
      unread={today.unread}
      level={today.level ?? undefined}
      firstSteps={today.firstSteps ?? undefined}
      draft={
        draft
          ? { title: draft.title, to: `/write/${draft.postId}`, lang: draft.locale, savedAt: draft.savedAt }
          : undefined
      }
      goOn={goOn ?? undefined}
      read={read ? toSummary(read, locale, t) : undefined}
      followed={followed?.map((post) => toSummary(post, locale, t))}
    />
  );
}
