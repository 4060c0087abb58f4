import ImagePlus from 'lucide-react/icons/image-plus';
import { type ClipboardEvent, type DragEvent, type RefObject, useMemo, useState } from 'react';
import { measureText } from '#src/editor/count.ts';
import type { Format } from '#src/editor/shortcuts.ts';
import { Toolbar } from '#web/posts/editor/toolbar.tsx';
import { UploadList } from '#web/posts/editor/upload-list.tsx';
import { useFormats } from '#web/posts/editor/use-keys.ts';
import { useTextEdits } from '#web/posts/editor/use-text-edits.ts';
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
  className?: string;
};

/** The text field. Images are added by paste, drop or button. */
export function TextPane({ lang, value, error, area, onChange, className }: TextPaneProps) {
  const t = useT();
  const edits = useTextEdits(area, onChange);
  const uploads = useUploads(edits);
  const [dropping, setDropping] = useState(false);

  const format = (wanted: Format) =>
    edits.format(wanted, { text: t('editor:format.someText'), link: t('editor:format.someLink') });
  useFormats(area, format);

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
      <div className="min-w-0">
        <Toolbar onFormat={format} />
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
          onPaste={(event) => takeFiles(event, event.clipboardData)}
          onDrop={(event) => takeFiles(event, event.dataTransfer)}
          onDragOver={(event) => setDropping(event.dataTransfer.types.includes('Files'))}
          onDragLeave={() => setDropping(false)}
          className={cx(
            'field-sizing-content block min-h-[45dvh] w-full resize-none rounded-b border bg-surface p-4 font-mono text-ui leading-relaxed sm:p-6 lg:field-sizing-fixed lg:h-[calc(100dvh-21.75rem)] lg:min-h-96 noscript:rounded',
            dropping ? 'border-lagoon border-dashed' : 'border-line',
          )}
        />
      </div>
      <FieldError name="markdown">{error}</FieldError>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <PictureButton onFiles={uploads.addAll} />
        <TextLength markdown={value} />
      </div>
      <UploadList items={uploads.items} dismiss={uploads.dismiss} />
    </section>
  );
}

/**
 * The button for images. With script the image is uploaded at once; without, it is sent with the form and added to the end
 * of the text.
 */
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

/** The words of an English text, the characters of a Chinese one, both of a mixed one; and the reading time. */
function TextLength({ markdown }: { markdown: string }) {
  const t = useT();
  const { words, characters, minutes } = useMemo(() => measureText(markdown), [markdown]);
  const parts = [
    ...(words > 0 || characters === 0 ? [t('editor:words', { count: words })] : []),
    ...(characters > 0 ? [t('editor:characters', { count: characters })] : []),
    ...(words + characters > 0 ? [t('posts:readingMinutes', { count: minutes })] : []),
  ];
  return <p className="text-muted text-sm tabular-nums">{parts.join(' · ')}</p>;
}
