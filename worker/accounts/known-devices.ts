import type { Context } from '#worker/platform/context.ts';
import { equalsInConstantTime, hmac, randomSecret } from '#worker/platform/crypto.ts';

/** How long a browser remembers who signed in with it; browsers keep no cookie longer. */
export const DEVICE_SECONDS = 400 * 24 * 60 * 60;
/** How many people one browser remembers. */
const MOST_PEOPLE = 4;

type Device = { personId: string; id: string };

/**
 * Returns the id of this browser for a person, or null when they never signed in with it. It has its own count of password
 * attempts and gives no other right.
 */
export async function findDevice(ctx: Context, personId: string): Promise<string | null> {
  const known = await findDevices(ctx);
  return known.find((device) => device.personId === personId)?.id ?? null;
}

/** Returns the cookie that makes this browser known to a person, beside those who were known before. */
export async function rememberDevice(ctx: Context, personId: string): Promise<string> {
  const known = await findDevices(ctx);
  const own = known.find((device) => device.personId === personId) ?? { personId, id: randomSecret() };
  const others = known.filter((device) => device.personId !== personId);
  const kept = [own, ...others].slice(0, MOST_PEOPLE);
  return (await Promise.all(kept.map((device) => seal(ctx, device)))).join('~');
}

/** Returns the people who signed in with this browser, each with the browser's id for them. */
export async function findDevices(ctx: Context): Promise<Device[]> {
  const sealed = ctx.session.devices.slice(0, 1000).split('~', MOST_PEOPLE);
  const devices = await Promise.all(sealed.map((one) => open(ctx, one)));
  return devices.filter((device) => device !== null);
}

async function seal(ctx: Context, { personId, id }: Device): Promise<string> {
  return `${personId}.${id}.${await hmac(ctx.config.secretKey, 'known-device', personId, id)}`;
}

async function open(ctx: Context, sealed: string): Promise<Device | null> {
  const [personId = '', id = ''] = sealed.split('.');
  return equalsInConstantTime(sealed, await seal(ctx, { personId, id })) ? { personId, id } : null;
}
