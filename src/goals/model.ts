import { z } from 'zod';
import { reactionCountsSchema, reactionKindSchema } from '#src/discussion/reaction-kinds.ts';
import {
  GOAL_STATES,
  LINK_KINDS,
  MAX_DROPPED_NOTE,
  MAX_GOAL_TITLE,
  MAX_GOAL_WHY,
  MAX_MILESTONE_TITLE,
  MAX_MILESTONES,
} from '#src/goals/words.ts';
import { bylineSchema } from '#src/posts/model.ts';
import { daySchema } from '#src/practice/model.ts';
import { localeSchema, visibleLineSchema } from '#src/shared/model.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';
import { visibilitySchema } from '#src/social/visibility.ts';

export const goalStateSchema = z.enum(GOAL_STATES).meta({ id: 'GoalState' });
export const linkKindSchema = z.enum(LINK_KINDS).meta({ id: 'GoalLinkKind' });

const targetOnSchema = daySchema.nullable().meta({ description: 'The day to reach it by; null for none.' });
const titleSchema = visibleLineSchema(MAX_GOAL_TITLE);
const whySchema = z.string().trim().max(MAX_GOAL_WHY);
const milestoneTitleSchema = visibleLineSchema(MAX_MILESTONE_TITLE);

/** A new goal, with the titles of its first milestones. */
export const createGoalSchema = z
  .strictObject({
    title: titleSchema,
    why: whySchema.default(''),
    targetOn: targetOnSchema.default(null),
    visibility: visibilitySchema.default('private'),
    milestones: z.array(milestoneTitleSchema).max(MAX_MILESTONES).default([]),
  })
  .meta({
    id: 'CreateGoal',
    example: { title: 'Read a novel in Japanese', targetOn: '2027-06-30', milestones: ['The first chapter'] },
  });
export type CreateGoal = z.output<typeof createGoalSchema>;

/** Changes of a goal. Fields that are left out stay as they are; `version` is the one that the change is based on. */
export const updateGoalSchema = z
  .strictObject({
    title: titleSchema.optional(),
    why: whySchema.optional(),
    targetOn: targetOnSchema.optional(),
    visibility: visibilitySchema.optional(),
    version: z
      .int()
      .min(1)
      .max(2 ** 31),
  })
  .meta({ id: 'UpdateGoal', example: { title: 'Read two novels in Japanese', version: 1 } });
export type UpdateGoal = z.output<typeof updateGoalSchema>;

/** What a person says to themselves when they drop a goal. */
export const dropGoalSchema = z
  .strictObject({ note: z.string().trim().max(MAX_DROPPED_NOTE).default('') })
  .meta({ id: 'DropGoal', example: { note: 'Another time.' } });
export type DropGoal = z.output<typeof dropGoalSchema>;

export const addMilestoneSchema = z
  .strictObject({ title: milestoneTitleSchema })
  .meta({ id: 'AddMilestone', example: { title: 'The first chapter' } });
export type AddMilestone = z.output<typeof addMilestoneSchema>;

/** Changes of a milestone. `place` moves it: 0 is the first. */
export const updateMilestoneSchema = z
  .strictObject({
    title: milestoneTitleSchema.optional(),
    done: z.boolean().optional(),
    place: z
      .int()
      .min(0)
      .max(MAX_MILESTONES - 1)
      .optional(),
  })
  .meta({ id: 'UpdateMilestone', example: { done: true } });
export type UpdateMilestone = z.output<typeof updateMilestoneSchema>;

/** The query of one's own goals. */
export const myGoalsQuerySchema = pageQuerySchema.extend({ state: goalStateSchema.optional() });
export type MyGoalsQuery = z.output<typeof myGoalsQuerySchema>;

const shareSchema = z.number().min(0).max(1).nullable();

/** A step on the way to a goal. */
export const milestoneSchema = z
  .object({ id: z.uuid(), title: z.string(), doneAt: z.iso.datetime().nullable() })
  .meta({ id: 'Milestone' });
export type Milestone = z.infer<typeof milestoneSchema>;

/** What a goal links to, as far as its reader may see it. */
export const goalLinkSchema = z
  .object({
    kind: linkKindSchema,
    id: z.uuid(),
    title: z.string(),
    path: z.string().meta({ description: 'Without language prefix.' }),
    locale: localeSchema,
    progress: shareSchema.meta({ description: 'How much of a practice with an end is done, 0 to 1.' }),
  })
  .meta({ id: 'GoalLink' });
export type GoalLink = z.infer<typeof goalLinkSchema>;

/** A goal, as those who may see it see it. */
export const goalSchema = z
  .object({
    id: z.uuid(),
    person: bylineSchema,
    state: goalStateSchema,
    title: z.string(),
    why: z.string(),
    targetOn: targetOnSchema,
    daysLeft: z.int().nullable().meta({
      description:
        'While the goal is open: days until `targetOn` by the person’s own clock, negative once it has passed.',
    }),
    visibility: visibilitySchema,
    progress: shareSchema.meta({
      description: 'The mean over milestones and visible practices with an end.',
    }),
    milestones: z.array(milestoneSchema),
    links: z.array(goalLinkSchema),
    reachedAt: z.iso.datetime().nullable(),
    droppedAt: z.iso.datetime().nullable(),
    droppedNote: z.string().meta({ description: 'Shown to the person of the goal alone.' }),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    version: z.int(),
    commentCount: z.int(),
    reactions: reactionCountsSchema,
    reaction: reactionKindSchema.nullable().meta({ description: 'The reader’s own.' }),
  })
  .meta({ id: 'Goal' });
export type Goal = z.infer<typeof goalSchema>;
