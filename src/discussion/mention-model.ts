import { z } from 'zod';
import { MAX_NAME } from '#src/accounts/names.ts';

/** The beginning of a name that somebody types, and the thing that they write about. */
export const completePeopleQuerySchema = z
  .object({
    q: z
      .string()
      .trim()
      .max(MAX_NAME)
      .default('')
      .meta({ description: 'How a handle or a shown name begins.' }),
    targetKind: z.string().max(40).optional().meta({ description: 'With `targetId`: only who may see it.' }),
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
