import type { ComponentProps } from 'react';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

/** In the form's place while the list is empty. */
export function ChooseOne(props: ComponentProps<typeof EmptyState>) {
  return <Card><EmptyState {...props} /></Card>;
}
