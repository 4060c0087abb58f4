import { z } from 'zod';
import { LOCALES } from '#src/shared/locale.ts';
import { ROLES, SCOPES } from '#src/shared/roles.ts';

/** Schemas that several features share; the plain lists are elsewhere, so that pages can use them without zod. */
export const localeSchema = z.enum(LOCALES).meta({ id: 'Locale', example: 'en' });
export const roleSchema = z.enum(ROLES).meta({ id: 'Role', example: 'member' });
export const scopeSchema = z.enum(SCOPES).meta({ id: 'Scope', example: 'read' });
