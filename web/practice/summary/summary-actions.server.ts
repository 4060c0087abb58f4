import {
  REFLECTION_PARTS,
  reflectionTemplateSchema,
  saveReflectionSchema,
} from '#src/practice/ending/reflection.ts';
import { nextPracticeSchema } from '#src/practice/ending/summary-model.ts';
import { textOf } from '#web/accounts/form-values.ts';
import { actOnPractice } from '#web/practice/owner/owner-actions.server.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import type { Context } from '#worker/platform/context.ts';
import { planNext, revealPractice, saveReflection } from '#worker/practice/service.ts';

/** Does what a form on a summary asks for. Returns the path where the outcome shows. */
export async function actOnSummary(ctx: Context, id: string, form: FormData): Promise<string> {
  const path = `/practice/${id}/summary`;
  switch (textOf(form, 'intent')) {
    case 'reflect': {
      await countCall(ctx, 'write');
      const template = parseValues(reflectionTemplateSchema, form.get('template'));
      const texts = REFLECTION_PARTS[template].map((part) => textOf(form, part));
      await saveReflection(ctx, id, template, parseValues(saveReflectionSchema, { texts }));
      return `${path}?template=${template}&said=saved#reflection`;
    }
    case 'next': {
      await countCall(ctx, 'write');
      const wanted = parseValues(nextPracticeSchema, { action: textOf(form, 'action') });
      return `/practice/${(await planNext(ctx, id, wanted)).id}/edit?said=planned`;
    }
    case 'reveal':
      await countCall(ctx, 'write');
      await revealPractice(ctx, id);
      return `${path}?said=revealed`;
    default:
      return actOnPractice(ctx, id, form);
  }
}
