import { z } from 'zod';
import { MAX_NAME } from '#src/accounts/names.ts';

/** The beginning of a name or of a word in it that somebody types, and the target that they write about. */
export const completePeopleQuerySchema = z
  .object({
    q: z
      .string()
      .trim()
      .max(MAX_NAME)
      .default('')
      .meta({ description: 'The beginning of a handle, or of any word of a display name.' }),
    targetKind: z
      .string()
      .max(40)
      .optional()
      .meta({ description: 'With `targetId`: only people who may see it.' }),
    targetId: z.uuid().optional(),
  })
  .refine(({ targetKind, targetId }) => (targetKind === undefined) === (targetId === undefined), {
    path: ['targetId'],
    params: { code: 'required' },
  });
export type CompletePeopleQuery = z.output<typeof completePeopleQuerySchema>;

/** Somebody who may be mentioned. */
export const mentionablePersonSchema = z
  .object({ id: z.uuid(), name: z.string(), displayName: z.string(), avatarUrl: z.string().nullable() })
  .meta({ id: 'MentionablePerson' });
export type MentionablePerson = z.infer<typeof mentionablePersonSchema>;
