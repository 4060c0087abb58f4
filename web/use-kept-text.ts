import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { keptTextKey, parseKeptText, toKeptText } from '#src/shared/kept-text.ts';
import { readStored, writeStored } from '#web/browser-store.ts';
import { useSite } from '#web/site.ts';

export type KeptField = {
  /** The field among all fields of the site. */
  place: readonly string[];
  /** The text that the server has, and its version. */
  saved?: string;
  version?: string;
  /** Whether the field shows what was sent and not accepted. */
  isGivenBack: boolean;
  /** What is different once the form was accepted, if `saved` does not tell; see `useForgetSent`. */
  mark?: string | null;
};

/** The text that was sent last: it is forgotten once a page shows that it arrived. */
let sent: { key: string; mark: string | null } | null = null;

/**
 * Keeps what is being written in a field in this browser, and puts it back when the field appears again: after a reload, a way
 * to another page, or the sending of another form. Returns the version that the text put back was changed from.
 */
export function useKeptText(
  field: RefObject<HTMLTextAreaElement | null>,
  { place, saved = '', version = '', isGivenBack, mark = null }: KeptField,
): string | null {
  const { viewer } = useSite();
  // The text stays that of the person who wrote it, even when the page's data is loaded anew.
  const [personId] = useState(viewer?.personId ?? '');
  const key = keptTextKey(personId, ...place);
  const [base, setBase] = useState<string | null>(null);

  useEffect(() => {
    const { current: area } = field;
    if (!area || !personId) return;
    const stored = isGivenBack ? null : parseKeptText(readStored(key), saved);
    if (stored && area.value === area.defaultValue) area.value = stored.text;
    const kept = stored?.text === area.value ? stored : null;
    if (kept) setBase(kept.base);
    const from = kept?.base ?? version;
    const keep = () => writeStored(key, toKeptText({ text: area.value, base: from }, saved));
    const noteSent = () => {
      sent = { key, mark };
    };
    keep();
    area.addEventListener('input', keep);
    area.form?.addEventListener('submit', noteSent);
    return () => {
      area.removeEventListener('input', keep);
      area.form?.removeEventListener('submit', noteSent);
    };
  }, [field, key, personId, saved, version, isGivenBack, mark]);
  return base;
}

/**
 * Forgets the text that was sent, as soon as the mark differs from the one it was sent with. A layout effect, because it must
 * come before the fields of the new page put kept texts back.
 */
export function useForgetSent(mark: string | null): void {
  useLayoutEffect(() => {
    if (!sent || mark === null || sent.mark === mark) return;
    writeStored(sent.key, null);
    sent = null;
  }, [mark]);
}
