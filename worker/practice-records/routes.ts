import { importedRecordsSchema, importRecordsSchema } from '#src/practice-records/model.ts';
import { CHECK_INS_FILE, RECORDS_FILE } from '#src/practice-records/paths.ts';
import { LOCALES, localePath } from '#src/shared/locale.ts';
import { UNCACHEABLE } from '#src/shared/page-cache.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { ok } from '#worker/http/envelope.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { encodeTexts, toStream } from '#worker/http/to-stream.ts';
import type { Context } from '#worker/platform/context.ts';
import { exportRecords, exportTable, importRecords } from '#worker/practice-records/service.ts';

/** Registers the import of practice data, and the files that somebody takes their own away in. */
export function practiceRecordsRoutes(api: Api): void {
  api.openapi(
    route({
      method: 'post',
      path: '/api/v1/me/practice-records',
      summary: 'Import practices, check-ins, vacations and goals',
      description:
        'Takes records as they are in the list `records` of the file that `GET /api/v1/me/practice-records.json` returns, which has all that I have; `/api/v1/me/check-ins.csv` is a table. Those that are there stay as they are, so the same records may be sent again. Check-ins come after their practice, in the same call or a later one. Whether a check-in counts and a day is kept is decided anew. Nobody is notified.',
      tag: 'Practice',
      access: 'member',
      rateGroup: 'imports',
      bodyLimit: 'import',
      request: { body: jsonBody(importRecordsSchema) },
      returns: importedRecordsSchema,
    }),
    async (c) => ok(c, await importRecords(c.var.ctx, c.req.valid('json').records)),
  );
  for (const locale of LOCALES) {
    file(api, localePath(locale, RECORDS_FILE), JSON_FILE);
    file(api, localePath(locale, CHECK_INS_FILE), TABLE);
  }
  // Programs with a token are known in the API alone.
  file(api, '/api/v1/me/practice-records.json', JSON_FILE);
  file(api, '/api/v1/me/check-ins.csv', TABLE);
}

type Kind = { type: string; write: (ctx: Context) => Promise<AsyncGenerator<string>> };

const JSON_FILE: Kind = { type: 'application/json', write: exportRecords };
const TABLE: Kind = { type: 'text/csv; charset=utf-8', write: exportTable };

/** A file of the caller's own, which is made while it is sent. */
function file(api: Api, path: string, { type, write }: Kind): void {
  const name = path.slice(path.lastIndexOf('/') + 1);
  api.get(path, async (c) => {
    await countCall(c.var.ctx, 'write');
    const texts = await write(c.var.ctx);
    c.header('Cache-Control', UNCACHEABLE);
    c.header('Content-Type', type);
    c.header('Content-Disposition', `attachment; filename="${name}"`);
    return c.body(toStream(encodeTexts(texts)));
  });
}
