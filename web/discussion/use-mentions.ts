import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { MentionablePerson } from '#src/discussion/mention-model.ts';
import { completeMention, findMentionStart, type MentionStart } from '#src/discussion/mention-rules.ts';
import type { Ref } from '#src/shared/ref.ts';
import { api, unwrap } from '#web/api.ts';

/** `status` is how many people were found, for screen readers; null while no name is being completed. */
type Offer = { people: MentionablePerson[]; active: number; status: number | null };

const NOTHING: Offer = { people: [], active: 0, status: null };
const DEBOUNCE_MS = 120;
/** The key code that browsers report for every key that an input method handles. */
const OF_INPUT_METHOD = 229;

/** Offers people while a name is being typed in a field, and inserts the one that is chosen. */
export function useMentions(field: RefObject<HTMLTextAreaElement | null>, target: Ref) {
  const [offer, setOffer] = useState(NOTHING);
  const start = useRef<MentionStart | null>(null);
  const asked = useRef<{ timer: ReturnType<typeof setTimeout> } | null>(null);

  const dismissed = useRef<number | null>(null);
  const isComposing = useRef(false);

  useEffect(() => () => clearTimeout(asked.current?.timer), []);

  function close(): void {
    clearTimeout(asked.current?.timer);
    asked.current = null;
    start.current = null;
    setOffer(NOTHING);
  }

  /** Closes the offer, and offers nothing for this name any more. */
  function dismiss(): void {
    dismissed.current = start.current?.at ?? null;
    close();
  }

  function update(): void {
    const { current } = field;
    if (isComposing.current) return;
    const found =
      current && current.selectionStart === current.selectionEnd
        ? findMentionStart(current.value, current.selectionStart)
        : null;
    if (found?.at !== dismissed.current) dismissed.current = null;
    if (!found || found.at === dismissed.current) {
      close();
      return;
    }
    if (found.at === start.current?.at && found.text === start.current.text) return;
    start.current = found;
    clearTimeout(asked.current?.timer);
    const mine = { timer: setTimeout(() => void ask(), DEBOUNCE_MS) };
    asked.current = mine;
    async function ask(): Promise<void> {
      const people = await complete(found?.text ?? '', target).catch(() => []);
      // Something else was typed meanwhile.
      if (asked.current !== mine) return;
      setOffer({ people, active: 0, status: people.length });
    }
  }

  function take({ name }: MentionablePerson): void {
    const { current } = field;
    if (!current || !start.current) return;
    const edit = completeMention(current.value, start.current, name);
    close();
    type(current, edit);
  }

  function move(by: 1 | -1): void {
    setOffer((shown) => ({
      ...shown,
      active: (shown.active + by + shown.people.length) % shown.people.length,
    }));
  }

  /** Handles a key for the offer; returns whether it did something. */
  function act(key: string, person: MentionablePerson): boolean {
    if (key === 'ArrowDown') move(1);
    else if (key === 'ArrowUp') move(-1);
    else if (key === 'Enter' || key === 'Tab') take(person);
    else if (key === 'Escape') dismiss();
    else return false;
    return true;
  }

  function press(event: KeyboardEvent): void {
    const person = offer.people[offer.active];
    if (!person || event.nativeEvent.isComposing || event.keyCode === OF_INPUT_METHOD) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !act(event.key, person)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  const handlers = {
    onKeyDown: press,
    onCompositionStart: () => {
      isComposing.current = true;
    },
    onCompositionEnd: () => {
      isComposing.current = false;
      update();
    },
    onInput: update,
    // The cursor may have moved.
    onSelect: update,
    onBlur: close,
  };
  return { ...offer, take, handlers };
}

function complete(q: string, { kind, id }: Ref): Promise<MentionablePerson[]> {
  const query = { q, targetKind: kind, targetId: id };
  return unwrap(api.GET('/api/v1/mentions/people', { params: { query } }));
}

/** Inserts a text as if it were typed, so that it can be undone; without undo in browsers that do not support this. */
function type(
  field: HTMLTextAreaElement,
  { start, end, replacement }: ReturnType<typeof completeMention>,
): void {
  field.focus();
  field.setSelectionRange(start, end);
  if (!document.execCommand('insertText', false, replacement))
    field.setRangeText(replacement, start, end, 'end');
}
