import { z } from 'zod';
import { PRIVILEGES, STAGES } from '#src/privileges/rules.ts';

export const stageSchema = z.enum(STAGES).meta({
  id: 'Stage',
  description:
    'How much reputation the privileges ask for. `open`: next to none, for a new site. `growing` and `graduated`: more, once many people take part.',
});

/** A privilege, what it asks for, and whether the reader has it. */
export const privilegeSchema = z
  .object({
    name: z.enum(PRIVILEGES),
    needed: z.int().meta({ description: 'The reputation that it asks for.' }),
    because: z
      .enum(['role', 'reputation'])
      .nullable()
      .meta({ description: 'Why the reader has it; null where they do not.' }),
  })
  .meta({ id: 'Privilege' });

/** What one can do now, and what comes next. */
export const privilegesSchema = z
  .object({
    stage: stageSchema,
    reputation: z.int().nullable().meta({ description: 'The reader’s own; null for anonymous readers.' }),
    privileges: z.array(privilegeSchema),
  })
  .meta({ id: 'Privileges' });
export type Privileges = z.infer<typeof privilegesSchema>;
