import { useRef, useState } from 'react';
import { fileMarkdown, uploadPlaceholder } from '#src/editor/insert.ts';
import { ApiError } from '#web/api.ts';
import { uploadFile } from '#web/posts/editor/draft-api.ts';
import { useT } from '#web/site.ts';

/** A file on its way into the text: `done` from 0 to 1, `problem` when it did not arrive. */
export type UploadItem = { number: number; name: string; done: number; problem: string | null };

/** How uploads change the text. */
export type TextEdits = {
  insert: (block: string) => void;
  replace: (placeholder: string, replacement: string) => void;
};

/** Files become pictures in the text: a placeholder at once, the picture in its place when it has arrived. */
export function useUploads(edits: TextEdits) {
  const t = useT();
  const count = useRef(0);
  const [items, setItems] = useState<UploadItem[]>([]);

  const update = (number: number, change: Partial<UploadItem>) =>
    setItems((all) => all.map((item) => (item.number === number ? { ...item, ...change } : item)));
  const dismiss = (number: number) => setItems((all) => all.filter((item) => item.number !== number));

  async function add(file: File): Promise<void> {
    count.current += 1;
    const number = count.current;
    const name = file.name || 'image.png';
    const placeholder = uploadPlaceholder(t('editor:upload.placeholder', { name }), number);
    edits.insert(placeholder);
    setItems((all) => [...all, { number, name, done: 0, problem: null }]);
    try {
      const upload = await uploadFile(file, (done) => update(number, { done }));
      edits.replace(placeholder, fileMarkdown(name, upload.url, upload.mediaType));
      dismiss(number);
    } catch (error) {
      edits.replace(placeholder, '');
      const problem = (error instanceof ApiError && firstText(error)) || t('editor:upload.offline');
      update(number, { problem });
    }
  }

  return {
    items,
    dismiss,
    addAll: async (files: Iterable<File>) => {
      // One after the other: the text stays in the order in which they were chosen.
      for (const file of files) await add(file);
    },
  };
}

/** The most exact thing an error says. */
export function firstText(error: ApiError): string {
  return Object.values(error.fields)[0] ?? error.message;
}
