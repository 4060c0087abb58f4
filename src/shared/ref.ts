/** Something of a registered kind, by its kind and its id. */
export type Ref = { kind: string; id: string };

/** A reference as the key of a map. */
export function refKey({ kind, id }: Ref): string {
  return `${kind}:${id}`;
}
