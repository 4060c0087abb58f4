const CREATIVE_COMMONS = /^CC (BY(?:-(?:NC|ND|SA))*) (\d\.\d)$/;

/** The address of a Creative Commons licence with a name such as `CC BY-SA 4.0`; null for other names. */
export function licenceUrl(name: string): string | null {
  const [, kind, version] = CREATIVE_COMMONS.exec(name) ?? [];
  return kind && version ? `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/` : null;
}
