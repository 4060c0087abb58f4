import CircleHelp from 'lucide-react/icons/circle-help';
import { QUESTION_SORTS, type QuestionSort } from '#src/questions/model.ts';
import { SUGGESTIONS_PATH } from '#src/questions/rules.ts';
import { translator } from '#src/shared/translate.ts';
import { tagSlugSchema } from '#src/tags/model.ts';
import { Subscribe } from '#web/feeds/subscribe.tsx';
import { isEmptyList, neighbours, pageQuery } from '#web/list-query.ts';
import { pageMeta } from '#web/meta.ts';
import { cacheable, pageLoad } from '#web/page.ts';
import { QuestionList } from '#web/questions/question-card.tsx';
import { useSite, useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { TagChip } from '#web/ui/chip.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { TextLink } from '#web/ui/text-link.tsx';
import { getQuestionsPage } from '#worker/questions/service.ts';
import type { Route } from './+types/questions-page';

export const headers = cacheable;

export const loader = ({ context, request }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const { searchParams } = new URL(request.url);
    const tag = tagSlugSchema.safeParse(searchParams.get('tag')).data;
    const asked = QUESTION_SORTS.find((each) => each === searchParams.get('sort')) ?? 'newest';
    const isMember = ctx.actor.kind === 'member';
    const sort: QuestionSort = tag || (asked === 'followed' && !isMember) ? 'newest' : asked;
    const query = { ...pageQuery(request), sort, tag };
    const { questions, tags } = await getQuestionsPage(ctx, query);
    const named = [...questions.items.flatMap((each) => each.tags), ...tags].find(({ slug }) => slug === tag);
    const chosen = tag ? (named ?? { slug: tag, name: tag }) : null;
    const later = query.cursor !== undefined;
    return { questions, tags, chosen, sort, later, locale: ctx.locale, origin: ctx.config.publicOrigin };
  });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { locale, origin, chosen, later, questions } = loaderData;
  const t = translator(locale);
  const title = t('shared:site.titleSuffix', { title: t('questions:list.title') });
  return pageMeta({
    title,
    description: t('questions:list.description'),
    ...{ locale, origin, path: '/questions' },
    noindex: later || chosen !== null || questions.items.length === 0,
    feed: { title, path: chosen ? `/tags/${encodeURIComponent(chosen.slug)}/questions` : '/questions' },
  });
};

const pathOf = (sort: QuestionSort) => (sort === 'newest' ? '/questions' : `/questions?sort=${sort}`);
const pathOfTag = (slug: string) => `/questions?tag=${encodeURIComponent(slug)}`;

/** /questions: the newest, the hot, the unanswered ones, and those of the tags that one follows. */
export default function QuestionsPage({
  loaderData: { questions, tags, chosen, sort },
}: Route.ComponentProps) {
  const t = useT();
  const { viewer } = useSite();
  const path = chosen ? pathOfTag(chosen.slug) : pathOf(sort);
  const sorts = QUESTION_SORTS.filter((each) => each !== 'followed' || viewer);
  return (
    <div className="mx-auto max-w-3xl">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 pt-4 md:pt-8">
        <h1 className="font-read font-semibold text-3xl tracking-tight">{t('questions:list.title')}</h1>
        <div className="no-print flex flex-wrap items-center gap-x-4">
          <Subscribe
            path={chosen ? `/tags/${encodeURIComponent(chosen.slug)}/questions` : '/questions'}
            className="text-muted"
          />
          <LinkButton to="/questions/ask">
            <Icon of={CircleHelp} size={18} />
            {t('questions:list.ask')}
          </LinkButton>
        </div>
      </div>
      <nav aria-label={t('questions:list.orders')} className="no-print mt-4 mb-8 flex flex-wrap gap-x-1.5">
        {sorts.map((each) => (
          <TagChip key={each} to={pathOf(each)} current={!chosen && each === sort}>
            {t(`questions:list.${each}`)}
          </TagChip>
        ))}
        {chosen && (
          <TagChip to={path} current>
            {chosen.name}
          </TagChip>
        )}
        {tags
          .filter(({ slug }) => slug !== chosen?.slug)
          .map(({ slug, name }) => (
            <TagChip key={slug} to={pathOfTag(slug)}>
              {name}
            </TagChip>
          ))}
      </nav>
      {viewer && (
        <p className="no-print -mt-5 mb-6">
          <TextLink to={SUGGESTIONS_PATH}>{t('questions:suggested.title')}</TextLink>
        </p>
      )}
      {isEmptyList(questions) ? (
        <EmptyState
          title={t('questions:list.empty.title')}
          action={
            <LinkButton to="/questions/ask" tone="quiet">
              {t('questions:list.ask')}
            </LinkButton>
          }
        >
          {t(sort === 'followed' ? 'questions:list.empty.followed' : 'questions:list.empty.text')}
        </EmptyState>
      ) : (
        <div className="grid gap-8">
          <QuestionList questions={questions.items} />
          <Pagination
            label={t('questions:list.pages')}
            {...neighbours(path, questions)}
            newerLabel={t('questions:list.newer')}
            olderLabel={t('questions:list.older')}
          />
        </div>
      )}
    </div>
  );
}
