import type { ComponentProps } from 'react';
import { CharacterBoxes } from './character-boxes.tsx';

type LetterBoxesProps = Omit<ComponentProps<typeof CharacterBoxes>, 'kind' | 'count'> & {
  /** By default three. */
  count?: number;
};

/** The first letters of a last name. */
export function LetterBoxes({ count = 3, ...rest }: LetterBoxesProps) {
  return <CharacterBoxes {...rest} kind="letters" count={count} />;
}
