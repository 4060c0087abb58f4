import { practicePath } from '#src/practice/paths.ts';
import { LOCALES, localePath } from '#src/shared/locale.ts';
import { UNCACHEABLE } from '#src/shared/page-cache.ts';
import type { Api } from '#worker/http/api.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { toStream } from '#worker/http/to-stream.ts';
import { exportPractice } from '#worker/practice/ending/exporting.ts';

/** Registers the archives of practices, each for its owner: Markdown in the language of the address, and pictures. */
export function practiceExportRoutes(api: Api): void {
  for (const locale of LOCALES) {
    api.get(localePath(locale, `${practicePath(':id')}/export`), async (c) => {
      await countCall(c.var.ctx, 'write');
      const parts = await exportPractice(c.var.ctx, c.req.param('id') ?? '');
      c.header('Cache-Control', UNCACHEABLE);
      c.header('Content-Type', 'application/zip');
      c.header('Content-Disposition', 'attachment; filename="practice.zip"');
      return c.body(toStream(parts));
    });
  }
}
