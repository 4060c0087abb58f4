const KB = 1024;
const MB = 1024 * KB;

/**
 * What a request may send: bytes, and values: the fields of a form, or the keys and list items of JSON. Chinese text in a form
 * without a file takes nine bytes a character.
 */
export const BODY_LIMITS = {
  /** Everything that declares no other limit. */
  plain: { bytes: 64 * KB, values: 300 },
  /** A text of up to 20 000 characters. */
  text: { bytes: 256 * KB, values: 300 },
  /** A whole post or series, with all that is written beside it. */
  post: { bytes: 4 * MB, values: 1_500 },
  /** A list of up to a thousand entries. */
  list: { bytes: MB, values: 8_000 },
  /** An uploaded file, alone or in a form, such as that of a series with its headings. */
  file: { bytes: 12 * MB, values: 1_500 },
  /** A call of an import: up to fifty documents. */
  import: { bytes: 12 * MB, values: 10_000 },
} as const;
export type BodyLimit = keyof typeof BODY_LIMITS;

/** The most objects and lists inside one another in JSON. */
export const MAX_DEPTH = 20;
