import { createServer } from 'node:net';
import { fail } from './shell.ts';

/** The address of the local site; PORT moves it. */
export const PORT = Number(process.env.PORT ?? 8787);

/** A port that is free now. */
export function freePort(): Promise<number> {
  return listenOnce(0);
}

/** Ends the program with a message when the port is in use. */
export async function requireFreePort(port: number): Promise<void> {
  await listenOnce(port).catch(() =>
    fail(`Port ${port} is taken: another program listens there. Stop it, or start with PORT=8788 npm start.`),
  );
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
