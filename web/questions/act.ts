import { redirect } from 'react-router';
import { z } from 'zod';
import {
  castVoteSchema,
  closeQuestionSchema,
  votableSchema,
  writeAnswerSchema,
} from '#src/questions/model.ts';
import { answerAnchor, answerPath, questionPath } from '#src/questions/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import type { Context } from '#worker/platform/context.ts';
import {
  acceptAnswer,
  closeQuestion,
  deleteAnswer,
  deleteQuestion,
  reopenQuestion,
  vote,
  writeAnswer,
} from '#worker/questions/service.ts';

/** The page that a form was sent from: the slug of its question, and its path with the query. */
type Sender = { slug: string; back: string };

const voteForm = castVoteSchema.extend({ kind: votableSchema, id: z.uuid() });

/** Does what a form of a question or an answer asks for, and redirects to where the result shows. */
export async function actOnQuestion(ctx: Context, form: FormData, { slug, back }: Sender): Promise<Response> {
  await countCall(ctx, 'write');
  const field = (name: string) => String(form.get(name) ?? '');
  switch (form.get('intent')) {
    case 'vote': {
      const { kind, id, value } = parseValues(voteForm, {
        ...{ kind: field('kind'), id: field('id') },
        value: Number(field('value')),
      });
      await vote(ctx, kind, id, value);
      return redirect(kind === 'answer' ? `${back}#${answerAnchor(id)}` : back, 303);
    }
    case 'answer': {
      const markdown = field('markdown').replaceAll('\r\n', '\n');
      const { id } = await writeAnswer(ctx, slug, parseValues(writeAnswerSchema, { markdown }));
      return redirect(`${answerPath(id)}?posted=yes`, 303);
    }
    case 'accept': {
      const id = parseValues(z.union([z.uuid(), z.literal('')]), field('accepted'));
      await acceptAnswer(ctx, slug, id || null);
      return redirect(`${back}#${answerAnchor(field('id'))}`, 303);
    }
    case 'delete-answer':
      await deleteAnswer(ctx, parseValues(z.object({ id: z.uuid() }), { id: field('id') }).id);
      return redirect(`${questionPath(slug)}#answers`, 303);
    case 'delete-question':
      await deleteQuestion(ctx, slug);
      return redirect('/questions', 303);
    case 'close': {
      const duplicateOf = field('duplicateOf').trim().split('/').filter(Boolean).at(-1);
      const input = { reason: field('reason'), ...(duplicateOf && { duplicateOf: decode(duplicateOf) }) };
      await closeQuestion(ctx, slug, parseValues(closeQuestionSchema, input));
      return redirect(back, 303);
    }
    case 'reopen':
      await reopenQuestion(ctx, slug);
      return redirect(back, 303);
    default:
      throw new AppError('malformed_request');
  }
}

/** The slug in a part of an address, which people copy encoded. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
