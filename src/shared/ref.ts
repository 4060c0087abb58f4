/** A reference to a target: its registered kind and its id. */
export type Ref = { kind: string; id: string };

/** A reference as one text; the key of maps, and the stored group key of notices about a target. */
export function refKey({ kind, id }: Ref): string {
  return `${kind}:${id}`;
}
