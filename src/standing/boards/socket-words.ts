export const PING = 'ping';
export const PONG = 'pong';
