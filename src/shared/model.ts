import { z } from 'zod';
import { LOCALES } from '#src/shared/locale.ts';
import { ROLES, SCOPES } from '#src/shared/roles.ts';

/** The shapes that several features share; apart from their lists, so that pages need no zod to know a language. */
export const localeSchema = z.enum(LOCALES).meta({ id: 'Locale', example: 'en' });
export const roleSchema = z.enum(ROLES).meta({ id: 'Role', example: 'member' });
export const scopeSchema = z.enum(SCOPES).meta({ id: 'Scope', example: 'read' });
