import { answerPath } from '#src/questions/rules.ts';
import { translator } from '#src/shared/translate.ts';
import { requireId } from '#web/discussion/require-id.ts';
import { pageMeta } from '#web/meta.ts';
import { cacheable, pageLoad } from '#web/page.ts';
import { History, toEdits } from '#web/questions/text-history.tsx';
import { getAnswerHistory } from '#worker/questions/service.ts';
import type { Route } from './+types/answer-history-page';

export const headers = cacheable;

export const loader = ({ context, params }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const id = requireId(params.slug);
    const history = await getAnswerHistory(ctx, id);
    const { locale: lang, questionTitle: title } = history;
    const edits = toEdits(history);
    return { title, lang, edits, back: answerPath(id), locale: ctx.locale, origin: ctx.config.publicOrigin };
  });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { locale, origin, back } = loaderData;
  const title = `${translator(locale)('questions:history.title')} · Atoll`;
  return pageMeta({ title, locale, origin, path: `${back}/history`, noindex: true });
};

/** /answers/:id/history: the edits of an answer. */
export default function AnswerHistoryPage({
  loaderData: { title, lang, edits, back },
}: Route.ComponentProps) {
  return <History title={title} lang={lang} edits={edits} back={back} />;
}
