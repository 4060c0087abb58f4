/** Something of a registered kind, by its kind and its id. */
export type Ref = { kind: string; id: string };
