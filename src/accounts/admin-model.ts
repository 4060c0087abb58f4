import { z } from 'zod';
import { visibleLineSchema } from '#src/shared/model.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';
import { ROLES } from '#src/shared/roles.ts';

const roleSchema = z.enum(ROLES);

/** A person as admins see them. Imported authors have no address. */
export const adminPersonSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    displayName: z.string(),
    avatarUrl: z.string().nullable(),
    email: z.string().nullable(),
    verified: z.boolean(),
    role: roleSchema,
    postCount: z.int(),
    createdAt: z.iso.datetime(),
    suspendedAt: z.iso.datetime().nullable(),
    suspendedFor: z.string().nullable(),
  })
  .meta({ id: 'AdminPerson' });
export type AdminPerson = z.infer<typeof adminPersonSchema>;

/** The query of the list of people, newest first. `q` is a part of a name or an address. */
export const adminPeopleQuerySchema = pageQuerySchema.extend({
  q: z.string().trim().max(254).optional(),
  role: roleSchema.optional(),
});
export type AdminPeopleQuery = z.output<typeof adminPeopleQuerySchema>;

export const changeRoleSchema = z
  .strictObject({ role: roleSchema })
  .meta({ id: 'ChangeRole', example: { role: 'author' } });

/** The reason of a suspension, which the person is sent in these words. */
export const suspendSchema = z
  .strictObject({
    reason: visibleLineSchema(500),
  })
  .meta({ id: 'Suspend', example: { reason: 'Advertising in three posts after two warnings.' } });
