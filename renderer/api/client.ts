import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Contract } from '#main/contract/index.ts';
import { createLink } from './link.ts';

/** The host, as this screen may see it: every call goes through the contract and its policies. */
export const client: ContractRouterClient<Contract> = createORPCClient(createLink());

/** Query and mutation options for TanStack Query, one per procedure. */
export const api = createTanstackQueryUtils(client);
