/** The use cases of goals. */
export { linkGoal, listLinkablePractices, unlinkGoal } from '#worker/goals/parts/links.ts';
export { addMilestone, removeMilestone, updateMilestone } from '#worker/goals/parts/milestones.ts';
export { type GoalPage, getGoal, getGoalPage, listMyGoals } from '#worker/goals/reading/reading.ts';
export { importGoals } from '#worker/goals/records/import-goals.ts';
export { goalRecords } from '#worker/goals/records/select-goals.ts';
export { dropGoal, reachGoal, reopenGoal } from '#worker/goals/writing/ending.ts';
export { createGoal, deleteGoal, updateGoal } from '#worker/goals/writing/writing.ts';
