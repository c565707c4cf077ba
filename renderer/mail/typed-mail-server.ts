import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { mail } from '#main/contract/mail.ts';

type ServerInput = InferContractRouterInputs<typeof mail>['saveServer'];
export type StoredServer = NonNullable<InferContractRouterOutputs<typeof mail>['getServer']['server']>;
export type Security = StoredServer['security'];

/** What most mail providers ask for. */
export const emptyServer: StoredServer = { host: '', port: 587, security: 'starttls', username: null, fromAddress: '', fromName: '', hasPassword: false };

export const usualPorts: Record<Security, number> = { tls: 465, starttls: 587, none: 25 };

export function typeServer({ host, port, security, username, fromAddress, fromName }: StoredServer) {
  return { host, port: String(port), security, username: username ?? '', password: '', fromAddress, fromName };
}
export type TypedServer = ReturnType<typeof typeServer>;

/** An empty password keeps the stored one. */
export function readServer({ host, port, security, username, password, fromAddress, fromName }: TypedServer): ServerInput {
  return { host: host.trim(), port: Number(port), security, username: username.trim() || null, password: password === '' ? null : password, fromAddress: fromAddress.trim(), fromName };
}
