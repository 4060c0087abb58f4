import type { ExchangeOutcome, ImportExchange } from '#src/stackexchange/model.ts';
import { requireRole } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { importAnswers } from '#worker/stackexchange/import-answers.ts';
import { importComments } from '#worker/stackexchange/import-comments.ts';
import { importPeople } from '#worker/stackexchange/import-people.ts';
import { importQuestions } from '#worker/stackexchange/import-questions.ts';

export { planExchange } from '#worker/stackexchange/plan.ts';

/**
 * Imports items of a dump: people, then questions, answers and comments, which may refer to those before them. What is
 * unchanged since the last import is left alone; what cannot be stored is skipped with a reason.
 */
export async function importExchange(ctx: Context, call: ImportExchange): Promise<ExchangeOutcome[]> {
  requireRole(ctx, 'admin');
  return [
    ...(await importPeople(ctx, call.site, call.people)),
    ...(await importQuestions(ctx, call, call.questions)),
    ...(await importAnswers(ctx, call, call.answers)),
    ...(await importComments(ctx, call, call.comments)),
  ];
}
