import { beginningOf } from '#src/discussion/rules.ts';
import type { AnswerOfQuestion } from '#src/questions/model.ts';
import { answerPath } from '#src/questions/rules.ts';
import { translator } from '#src/shared/translate.ts';
import { isEmptyList, neighbours, pageQuery } from '#web/list-query.ts';
import { pageMeta } from '#web/meta.ts';
import { cacheable, pageLoad } from '#web/page.ts';
import { PersonHead, personPath } from '#web/questions/person-head.tsx';
import { useSite, useT } from '#web/site.ts';
import { Badge } from '#web/ui/chip.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Link } from '#web/ui/link.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { Time } from '#web/ui/time.tsx';
import { getPersonAnswers } from '#worker/questions/service.ts';
import type { Route } from './+types/person-answers-page';

export const headers = cacheable;

export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const page = await getPersonAnswers(ctx, params.name, pageQuery(request));
    return { ...page, locale: ctx.locale, origin: ctx.config.publicOrigin };
  });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { person, locale, origin } = loaderData;
  const t = translator(locale);
  const title = t('questions:person.answersBy', { name: person.displayName });
  return pageMeta({
    title: t('shared:site.titleSuffix', { title }),
    ...{ locale, origin, path: `${personPath(person.name)}/answers` },
    noindex: true,
  });
};

/** /people/:name/answers: a person's answers, the newest first. */
export default function PersonAnswersPage({ loaderData: { person, answers } }: Route.ComponentProps) {
  const t = useT();
  return (
    <div className="mx-auto max-w-3xl pt-4 md:pt-8">
      <PersonHead person={person} title={t('questions:person.answersBy', { name: person.displayName })} />
      {isEmptyList(answers) ? (
        <EmptyState title={t('questions:person.noAnswers')} />
      ) : (
        <ol className="grid divide-y divide-line">
          {answers.items.map((answer) => (
            <li key={answer.id} className="min-w-0 py-5 first:pt-0">
              <ListedAnswer answer={answer} />
            </li>
          ))}
        </ol>
      )}
      <div className="mt-8">
        <Pagination
          label={t('questions:answers.pages')}
          {...neighbours(`${personPath(person.name)}/answers`, answers)}
          newerLabel={t('questions:list.newer')}
          olderLabel={t('questions:list.older')}
        />
      </div>
    </div>
  );
}

const EXCERPT = 240;

function ListedAnswer({ answer }: { answer: AnswerOfQuestion }) {
  const t = useT();
  const { now, locale } = useSite();
  const { question } = answer;
  return (
    <article>
      <h2 lang={question.locale} className="font-read font-semibold text-lg">
        <Link
          to={answerPath(answer.id)}
          className="wrap-anywhere flex min-h-11 items-center rounded py-1 hover:text-lagoon"
        >
          {question.title}
        </Link>
      </h2>
      <p lang={question.locale} className="wrap-anywhere max-w-[65ch] text-muted">
        {beginningOf(answer.html, EXCERPT)}
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 text-muted text-sm">
        <span className="tabular-nums">{t('questions:card.votes', { count: answer.voteScore })}</span>
        {answer.isAccepted && <Badge tone="lagoon">{t('questions:answers.accepted')}</Badge>}
        <Time at={answer.createdAt} now={now} locale={locale} />
      </p>
    </article>
  );
}
