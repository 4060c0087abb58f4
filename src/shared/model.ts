import { z } from 'zod';
import { LOCALES } from '#src/shared/locale.ts';
import { ROLES, SCOPES } from '#src/shared/roles.ts';
import { isVisible, LINE } from '#src/shared/text.ts';

/** Schemas that several features share; the plain lists are elsewhere, so that pages can use them without zod. */
export const localeSchema = z.enum(LOCALES).meta({ id: 'Locale', example: 'en' });
export const roleSchema = z.enum(ROLES).meta({ id: 'Role', example: 'member' });
export const scopeSchema = z.enum(SCOPES).meta({ id: 'Scope', example: 'read' });

/** One line of text of at most `max` UTF-16 code units. It may be empty. */
export const lineSchema = (max: number) => z.string().trim().max(max).regex(LINE);

/** One line of text in which something can be seen: a name, a title, a subject. */
export const visibleLineSchema = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(LINE)
    .refine(isVisible, { params: { code: 'required' } });
