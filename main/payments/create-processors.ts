import type { Store } from '#db/store.ts';
import type { Processors } from '#main/api/services.ts';
import type { CardProcessor } from '#main/platform/card-processor.ts';
import type { Clock } from '#main/platform/clock.ts';
import type { ProcessorKey } from '#main/platform/processor-key.ts';
import { stripeProcessor } from '#main/platform/stripe-processor.ts';
import { simulatedProcessor } from './simulated-processor.ts';

type Parts = { store: Store; clock: Clock; key: ProcessorKey; /** Another host than Stripe's, on this computer. */ stripeAddress?: string; timeoutMs?: number };

/** Every processor that this practice can speak with. The simulated one is the demo clinic's alone. */
export function createProcessors({ store, clock, key, stripeAddress, timeoutMs }: Parts): Processors {
  let stripe: { key: string; processor: CardProcessor } | undefined;
  const simulated = simulatedIfDemo(store, clock);
  return {
    key,
    find: async (kind) => {
      if (kind === 'simulated') return simulated();
      const kept = await key.find();
      if (!kept || (stripeAddress !== undefined && !kept.key.startsWith('rk_test_'))) return undefined;
      if (stripe?.key !== kept.key) stripe = { key: kept.key, processor: stripeProcessor({ key: kept.key, ...(stripeAddress === undefined ? {} : { address: stripeAddress }), ...(timeoutMs === undefined ? {} : { timeoutMs }) }) };
      return stripe.processor;
    },
  };
}

function simulatedIfDemo(store: Store, clock: Clock): () => CardProcessor | undefined {
  let simulated: CardProcessor | undefined;
  return () => (store.practice.find()?.isDemo ? (simulated ??= simulatedProcessor(store, clock)) : undefined);
}
