/** The actions of keys on the writing page. The first ones change the text and work in its field only. */
export const FORMATS = ['bold', 'italic', 'heading', 'link', 'code', 'list', 'numbers', 'quote'] as const;
export type Format = (typeof FORMATS)[number];
export const COMMANDS = ['save', 'preview', 'publish', 'keys'] as const;
export type Command = (typeof COMMANDS)[number];

type Stroke = { code: string; shift?: boolean; alt?: boolean };

/** Always together with Ctrl, on a Mac with ⌘. Codes are positions of keys, because Alt changes what a key types. */
export const SHORTCUTS: Record<Format | Command, Stroke> = {
  bold: { code: 'KeyB' },
  italic: { code: 'KeyI' },
  heading: { code: 'Digit2', alt: true },
  link: { code: 'KeyK' },
  code: { code: 'KeyE' },
  list: { code: 'Digit8', shift: true },
  numbers: { code: 'Digit7', shift: true },
  quote: { code: 'Digit9', shift: true },
  save: { code: 'KeyS' },
  preview: { code: 'Enter' },
  publish: { code: 'Enter', shift: true },
  keys: { code: 'Slash' },
};

type Pressed = {
  code: string;
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
};

/** Returns which of some actions the pressed keys mean. Letters go by what they type, because keyboard layouts differ. */
export function matchShortcut<A extends Format | Command>(
  pressed: Pressed,
  among: readonly A[],
): A | undefined {
  if (!pressed.ctrlKey && !pressed.metaKey) return undefined;
  return among.find((action) => {
    const { code, shift = false, alt = false } = SHORTCUTS[action];
    if (pressed.shiftKey !== shift || pressed.altKey !== alt) return false;
    if (code.startsWith('Key')) return pressed.key.toLowerCase() === code.slice(3).toLowerCase();
    return pressed.code === code || (code === 'Enter' && pressed.key === 'Enter');
  });
}

const NAMES: Record<string, string> = { Enter: '↵', Slash: '/' };

/** Returns the keys of a shortcut, in the order in which they are pressed. */
export function keysOf(action: Format | Command, isMac: boolean): string[] {
  const { code, shift, alt } = SHORTCUTS[action];
  return [
    isMac ? '⌘' : 'Ctrl',
    ...(alt ? [isMac ? '⌥' : 'Alt'] : []),
    ...(shift ? [isMac ? '⇧' : 'Shift'] : []),
    NAMES[code] ?? code.replace(/^Key|^Digit/, ''),
  ];
}
