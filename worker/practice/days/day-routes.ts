import { z } from '@hono/zod-openapi';
import { daySchema, practiceSchema } from '#src/practice/model.ts';
import {
  addVacationSchema,
  calendarQuerySchema,
  calendarSchema,
  practiceSettingsSchema,
  practiceYearSchema,
  todaySchema,
  vacationSchema,
  yearQuerySchema,
} from '#src/practice/today-model.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { created, ok } from '#worker/http/envelope.ts';
import {
  addVacation,
  getCalendar,
  getPracticeSettings,
  getToday,
  getYear,
  listVacations,
  removeRestDay,
  removeVacation,
  repairDay,
  setPracticeSettings,
  setRestDay,
} from '#worker/practice/service.ts';

const shared = { tag: 'Practice', access: 'member' } as const;
const params = z.object({ id: z.uuid() });
const dayParams = params.extend({ day: daySchema });

/** The API of days: the present one, the year, and days on which somebody is excused. */
export function dayRoutes(api: Api): void {
  readRoutes(api);
  excuseRoutes(api);
  vacationRoutes(api);
  settingsRoutes(api);
}

function readRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/me/today',
      summary: 'My present day: the practices that are due, and the week',
      returns: todaySchema,
    }),
    async (c) => ok(c, await getToday(c.var.ctx)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/me/practice-year',
      summary: 'What I did in a year, day by day',
      request: { query: yearQuerySchema },
      returns: practiceYearSchema,
    }),
    async (c) => ok(c, await getYear(c.var.ctx, c.req.valid('query'))),
  );

  api.openapi(
    route({
      ...shared,
      access: 'public',
      method: 'get',
      path: '/api/v1/practices/{id}/days',
      summary: 'How the days of a practice turned out, for at most 366 days',
      request: { params, query: calendarQuerySchema },
      returns: calendarSchema,
    }),
    async (c) => ok(c, await getCalendar(c.var.ctx, c.req.valid('param').id, c.req.valid('query'))),
  );
}

function excuseRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'put',
      path: '/api/v1/practices/{id}/rest-days/{day}',
      summary: 'Take a rest day',
      description: 'It adds nothing and ends no streak.',
      request: { params: dayParams },
      returns: practiceSchema,
    }),
    async (c) => {
      const { id, day } = c.req.valid('param');
      return ok(c, await setRestDay(c.var.ctx, id, day));
    },
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: '/api/v1/practices/{id}/rest-days/{day}',
      summary: 'Take a rest day back',
      request: { params: dayParams },
      returns: practiceSchema,
    }),
    async (c) => {
      const { id, day } = c.req.valid('param');
      return ok(c, await removeRestDay(c.var.ctx, id, day));
    },
  );

  api.openapi(
    route({
      ...shared,
      method: 'put',
      path: '/api/v1/practices/{id}/repairs/{day}',
      summary: 'Repair a missed day',
      description: 'After a return, by two check-ins on a day; once in thirty days.',
      request: { params: dayParams },
      returns: practiceSchema,
    }),
    async (c) => {
      const { id, day } = c.req.valid('param');
      return ok(c, await repairDay(c.var.ctx, id, day));
    },
  );
}

function vacationRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/me/vacations',
      summary: 'My vacations, latest first',
      returns: z.array(vacationSchema),
    }),
    async (c) => ok(c, await listVacations(c.var.ctx)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/me/vacations',
      summary: 'Add a vacation, for all practices',
      request: { body: jsonBody(addVacationSchema) },
      returns: vacationSchema,
      status: 201,
    }),
    async (c) => created(c, await addVacation(c.var.ctx, c.req.valid('json')), '/api/v1/me/vacations'),
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: '/api/v1/me/vacations/{id}',
      summary: 'Remove a vacation',
      request: { params },
      returns: z.object({ id: z.uuid() }),
    }),
    async (c) => ok(c, await removeVacation(c.var.ctx, c.req.valid('param').id)),
  );
}

function settingsRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/me/practice-settings',
      summary: 'How I want to see practice',
      returns: practiceSettingsSchema,
    }),
    async (c) => ok(c, await getPracticeSettings(c.var.ctx)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'put',
      path: '/api/v1/me/practice-settings',
      summary: 'Set how I want to see practice',
      request: { body: jsonBody(practiceSettingsSchema) },
      returns: practiceSettingsSchema,
    }),
    async (c) => ok(c, await setPracticeSettings(c.var.ctx, c.req.valid('json'))),
  );
}
