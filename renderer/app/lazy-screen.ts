import { lazy, type ComponentType } from 'react';
import { loadWords } from './load-words.ts';

interface LazyScreen<Props> {
  Screen: ComponentType<Props>;
  /** Fetches code and words ahead, at idle. */
  preload: () => Promise<unknown>;
}

/** A screen whose code and words arrive together, when it is first needed or preloaded. */
export function lazyScreen<Props extends object>(words: readonly string[], load: () => Promise<ComponentType<Props>>): LazyScreen<Props> {
  const both = () => Promise.all([load(), ...words.map(loadWords)]);
  return { Screen: lazy(async () => ({ default: (await both())[0] })), preload: both };
}
