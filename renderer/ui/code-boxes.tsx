import type { ComponentProps } from 'react';
import { CharacterBoxes } from './character-boxes.tsx';

type CodeBoxesProps = Omit<ComponentProps<typeof CharacterBoxes>, 'kind' | 'count'> & {
  /** By default six. */
  count?: number;
};

/** A one-time code of digits. */
export function CodeBoxes({ count = 6, ...rest }: CodeBoxesProps) {
  return <CharacterBoxes {...rest} kind="digits" count={count} />;
}
