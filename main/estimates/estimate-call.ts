import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { estimates } from '#main/contract/estimates.ts';

/** What each call about estimates takes and answers. */
export type Inputs = InferContractRouterInputs<typeof estimates>;
export type Outputs = InferContractRouterOutputs<typeof estimates>;
