import { type PracticeFields, toPracticeFields } from '#src/practice/practice-form.ts';
import {
  fromTemplate,
  PRACTICE_TEMPLATES,
  type PracticeTemplate,
  TEMPLATE_CATEGORIES,
  type TemplateCategory,
} from '#src/practice/templates.ts';
import type { Locale } from '#src/shared/locale.ts';

/** The categories of templates, in order. */
export const CATEGORIES = Object.keys(TEMPLATE_CATEGORIES) as TemplateCategory[];

/** The fields of a form that begins with a template; null without one. */
export function templateFields(id: string | null, locale: Locale): PracticeFields | null {
  const template = PRACTICE_TEMPLATES.find((each) => each.id === id);
  if (!template) return null;
  const { days, ...fields } = fromTemplate(template, locale);
  return toPracticeFields({ ...fields, length: days });
}

/** One template of each of the first categories. */
export function firstTemplates(count: number): PracticeTemplate[] {
  const ofCategory = (category: TemplateCategory) =>
    PRACTICE_TEMPLATES.find((each) => each.category === category);
  return CATEGORIES.slice(0, count).flatMap((category) => ofCategory(category) ?? []);
}
