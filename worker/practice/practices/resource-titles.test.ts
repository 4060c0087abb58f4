import { expect, test } from 'vitest';
import { createPracticeSchema } from '#src/practice/model.ts';
import { createPractice, getPractice } from '#worker/practice/service.ts';
import { deliverAll, testContext } from '#worker/testing/context.ts';
import { fakeOutside } from '#worker/testing/outside.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { TEST_DAY } from '#worker/testing/practices.ts';

test('resources without a title get that of their page, after the practice was saved', async () => {
  const ctx = testContext({ as: await givenPerson('bob') });
  const outside = fakeOutside(ctx);
  outside.host('good.example.org');
  const page = () =>
    new Response('<title>High &amp; low tide</title>', { headers: { 'Content-Type': 'text/html' } });
  outside.page('https://good.example.org/', page);
  const resources = [
    { url: 'https://good.example.org/', title: '' },
    { url: 'https://nowhere.example.org/', title: '' },
    { url: 'https://other.example.org/', title: 'My own title' },
  ];
  const input = { action: 'Watch the tide', schedule: { kind: 'daily' }, startOn: TEST_DAY, resources };
  const made = await createPractice(ctx, createPracticeSchema.parse(input));
  expect(made.resources).toEqual(resources);
  await deliverAll(ctx);
  await Promise.all(ctx.pending);
  const after = await getPractice(ctx, made.id);
  expect(after.resources.map(({ title }) => title)).toEqual(['High & low tide', '', 'My own title']);
  expect(after.version).toBe(made.version);
});
