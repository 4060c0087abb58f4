import { z } from 'zod';
import { originSchema } from '#src/origins/model.ts';
import { bylineSchema } from '#src/posts/model.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';

export const MAX_NOTE = 1_000;
export const MAX_PROOF_URL = 500;

/** What a visit to the page of the proof found. */
export const PROOFS = ['none', 'found', 'missing'] as const;
export const proofSchema = z.enum(PROOFS).meta({
  description:
    '`found`: the page of the proof has the code. `missing`: it has not, or could not be read. `none`: only a note.',
});
export type Proof = z.infer<typeof proofSchema>;

/** A claim: somebody says that an imported person is they. */
export const claimSchema = z
  .object({
    id: z.uuid(),
    imported: bylineSchema,
    origin: originSchema.nullable(),
    claimant: bylineSchema,
    proofUrl: z.string().nullable(),
    proof: proofSchema,
    note: z.string(),
    claimedAt: z.iso.datetime(),
  })
  .meta({ id: 'Claim' });
export type Claim = z.infer<typeof claimSchema>;

/** What a member needs to claim an imported person, and whether they have. */
export const claimingSchema = z
  .object({
    imported: bylineSchema,
    origin: originSchema,
    code: z.string().meta({ description: 'To be shown on a page of the profile at the source.' }),
    isClaimed: z.boolean().meta({ description: 'An admin has yet to decide.' }),
    proof: proofSchema,
  })
  .meta({ id: 'Claiming' });
export type Claiming = z.infer<typeof claimingSchema>;

/** A claim needs a page with the code, or a note. */
export const claimPersonSchema = z
  .strictObject({
    proofUrl: z.union([z.literal(''), z.url({ protocol: /^https$/ }).max(MAX_PROOF_URL)]).default(''),
    note: z.string().trim().max(MAX_NOTE).default(''),
  })
  .refine(({ proofUrl, note }) => proofUrl !== '' || note !== '', {
    path: ['note'],
    params: { code: 'required' },
  })
  .meta({ id: 'ClaimPerson', example: { proofUrl: '', note: 'My account there has the same photo.' } });
export type ClaimPerson = z.output<typeof claimPersonSchema>;

export const decideClaimSchema = z
  .strictObject({ approved: z.boolean() })
  .meta({ id: 'DecideClaim', example: { approved: true } });

export const claimListQuerySchema = pageQuerySchema;
