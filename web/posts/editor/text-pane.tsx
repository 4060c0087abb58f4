import ImagePlus from 'lucide-react/icons/image-plus';
import { type ClipboardEvent, type DragEvent, type RefObject, useMemo, useState } from 'react';
import { countWords } from '#src/editor/count.ts';
import { type Edit, insertBlock, replacePlaceholder } from '#src/editor/insert.ts';
import { UploadList } from '#web/posts/editor/upload-list.tsx';
import { useUploads } from '#web/posts/editor/use-uploads.ts';
import { useT } from '#web/site.ts';
import { cx } from '#web/ui/cx.ts';
import { FieldError } from '#web/ui/field.tsx';
import { Icon } from '#web/ui/icon.tsx';

type TextPaneProps = {
  lang: string;
  value: string;
  error?: string;
  area: RefObject<HTMLTextAreaElement | null>;
  onChange: (markdown: string) => void;
  onScroll: () => void;
  className?: string;
};

/** The sheet one writes on. Pictures come in by paste, drop or button. */
export function TextPane({ lang, value, error, area, onChange, onScroll, className }: TextPaneProps) {
  const t = useT();
  const uploads = useUploads(useTextEdits(area, onChange));
  const [dropping, setDropping] = useState(false);

  function takeFiles(event: ClipboardEvent | DragEvent, data: DataTransfer | null): void {
    setDropping(false);
    if (!data || data.files.length === 0) return;
    event.preventDefault();
    void uploads.addAll([...data.files]);
  }

  return (
    <section className={cx('min-w-0 content-start gap-2', className)}>
      <label htmlFor="markdown" className="sr-only">
        {t('editor:fields.markdown')}
      </label>
      <textarea
        ref={area}
        id="markdown"
        name="markdown"
        lang={lang}
        value={value}
        rows={18}
        spellCheck
        placeholder={t('editor:fields.markdownHint')}
        aria-describedby={error ? 'markdown-error' : 'keys'}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onChange(event.target.value)}
        onScroll={onScroll}
        onPaste={(event) => takeFiles(event, event.clipboardData)}
        onDrop={(event) => takeFiles(event, event.dataTransfer)}
        onDragOver={(event) => setDropping(event.dataTransfer.types.includes('Files'))}
        onDragLeave={() => setDropping(false)}
        className={cx(
          'field-sizing-content block min-h-[45dvh] w-full resize-none rounded border bg-surface p-4 font-mono text-ui leading-relaxed sm:p-6 lg:field-sizing-fixed lg:h-[calc(100dvh-19rem)] lg:min-h-96',
          dropping ? 'border-lagoon border-dashed' : 'border-line',
        )}
      />
      <FieldError name="markdown">{error}</FieldError>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <PictureButton onFiles={uploads.addAll} />
        <WordCount markdown={value} />
      </div>
      <UploadList items={uploads.items} dismiss={uploads.dismiss} />
    </section>
  );
}

/** With script it uploads at once; without, the picture is sent along and put at the end of the text. */
function PictureButton({ onFiles }: { onFiles: (files: File[]) => void }) {
  const t = useT();
  return (
    <label className="relative inline-flex min-h-11 cursor-pointer items-center gap-2 rounded pr-3 font-medium text-lagoon text-sm focus-within:outline-2 focus-within:outline-focus hover:text-lagoon-deep">
      <Icon of={ImagePlus} size={20} />
      {t('editor:upload.add')}
      <input
        type="file"
        name="image"
        accept="image/*,application/pdf"
        aria-label={t('editor:upload.choose')}
        className="sr-only noscript:not-sr-only"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </label>
  );
}

function WordCount({ markdown }: { markdown: string }) {
  const t = useT();
  const count = useMemo(() => countWords(markdown), [markdown]);
  return <p className="text-muted text-sm tabular-nums">{t('editor:words', { count })}</p>;
}

/** Changes go through the element itself, so that the caret stays where the person has it. */
function useTextEdits(area: RefObject<HTMLTextAreaElement | null>, onChange: (markdown: string) => void) {
  return useMemo(() => {
    function apply(edit: Edit | null, caret: SelectionMode): void {
      const { current } = area;
      if (!current || !edit) return;
      current.setRangeText(edit.replacement, edit.start, edit.end, caret);
      onChange(current.value);
    }
    return {
      insert: (block: string) => {
        const { current } = area;
        if (!current) return;
        apply(insertBlock(current.value, current.selectionStart, current.selectionEnd, block), 'end');
      },
      replace: (placeholder: string, replacement: string) =>
        apply(replacePlaceholder(area.current?.value ?? '', placeholder, replacement), 'preserve'),
    };
  }, [area, onChange]);
}
