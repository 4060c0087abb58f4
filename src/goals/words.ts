/** The closed lists and the limits of goals; forms, the API and the database share them. */

/** The states of a goal. */
export const GOAL_STATES = ['open', 'reached', 'dropped'] as const;
export type GoalState = (typeof GOAL_STATES)[number];

/** The kinds of targets that a goal links to. */
export const LINK_KINDS = ['practice', 'post', 'series'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export const MAX_GOAL_TITLE = 120;
export const MAX_GOAL_WHY = 2000;
export const MAX_DROPPED_NOTE = 500;
export const MAX_MILESTONE_TITLE = 120;
export const MAX_MILESTONES = 20;
export const MAX_GOAL_LINKS = 20;
/** A target date is at most this many days ahead: ten years. */
export const MAX_TARGET_DAYS = 3653;
/** The most goals of a person. */
export const MAX_GOALS = 200;
