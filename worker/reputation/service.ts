/** The use cases of reputation. */
export { getOwnReputation, type OwnReputation } from '#worker/reputation/listing.ts';
