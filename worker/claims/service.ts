/** The use cases of claims. */
export { claimPerson, getClaiming } from '#worker/claims/claiming.ts';
export { decideClaim, listClaims } from '#worker/claims/deciding.ts';
