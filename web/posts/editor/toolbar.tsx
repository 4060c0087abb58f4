import Bold from 'lucide-react/icons/bold';
import Code from 'lucide-react/icons/code';
import Heading2 from 'lucide-react/icons/heading-2';
import Italic from 'lucide-react/icons/italic';
import Link2 from 'lucide-react/icons/link-2';
import List from 'lucide-react/icons/list';
import ListOrdered from 'lucide-react/icons/list-ordered';
import TextQuote from 'lucide-react/icons/text-quote';
import { FORMATS, type Format, keysOf } from '#src/editor/shortcuts.ts';
import { useIsMac } from '#web/posts/editor/use-is-mac.ts';
import { useT } from '#web/site.ts';
import { Icon } from '#web/ui/icon.tsx';

const ICONS = {
  bold: Bold,
  italic: Italic,
  heading: Heading2,
  link: Link2,
  code: Code,
  list: List,
  numbers: ListOrdered,
  quote: TextQuote,
} as const;

/** A button for each Markdown format; on a phone they scroll sideways. Needs script. */
export function Toolbar({ onFormat }: { onFormat: (format: Format) => void }) {
  const t = useT();
  const isMac = useIsMac();
  return (
    <fieldset
      aria-label={t('editor:toolbar')}
      className="needs-script flex min-w-0 overflow-x-auto rounded-t border border-line border-b-0 bg-surface px-1"
    >
      {FORMATS.map((format) => {
        const name = t(`editor:format.${format}`);
        return (
          <button
            key={format}
            type="button"
            aria-label={name}
            title={`${name} (${keysOf(format, isMac).join(isMac ? ' ' : '+')})`}
            // Keeps the selection of the field, and the keyboard of a phone open.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onFormat(format)}
            className="grid size-11 shrink-0 place-items-center rounded text-muted hover:bg-lagoon-soft hover:text-ink"
          >
            <Icon of={ICONS[format]} size={20} />
          </button>
        );
      })}
    </fieldset>
  );
}
