/** What other features may use of privileges in their own batches. */
export { selectStanding, toStanding } from '#worker/privileges/standing.ts';
