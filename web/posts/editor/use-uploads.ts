import { useRef, useState } from 'react';
import { fileMarkdown, uploadPlaceholder } from '#src/editor/insert.ts';
import { ApiError } from '#web/api.ts';
import { uploadFile } from '#web/posts/editor/draft-api.ts';
import { useT } from '#web/site.ts';

/** A file that is being uploaded: `done` from 0 to 1, `problem` when it failed. */
export type UploadItem = { number: number; name: string; done: number; problem: string | null };

/** The changes of the text by uploads. */
export type TextEdits = {
  insert: (block: string) => void;
  replace: (placeholder: string, replacement: string) => void;
};

/** Turns files into images of the text: a placeholder at once, the image in its place after the upload. */
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
      // One after the other, so that the text has them in the chosen order.
      for (const file of files) await add(file);
    },
  };
}

/** The most specific text of an error. */
export function firstText(error: ApiError): string {
  return Object.values(error.fields)[0] ?? error.message;
}
