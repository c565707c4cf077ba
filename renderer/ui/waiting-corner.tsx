import { Armchair, Lamp, Plant } from './room-furniture.tsx';
import { room } from './room-colours.ts';

/** The chair alone, for the screen after arriving. */
export function WaitingCorner({ className }: { className?: string }) {
  return (
    <svg aria-hidden className={className} viewBox="834 0 622 746" preserveAspectRatio="xMidYMax meet">
      <g transform="translate(-343 15)"><Lamp cordFrom={-800} /></g>
      <ellipse cx="1137" cy="672" rx="303" ry="40" fill={room.rug} opacity="0.75" />
      <ellipse cx="1137" cy="672" rx="261" ry="32" fill="none" stroke={room.rugLine} strokeWidth="4" />
      <g transform="translate(241 -88)"><Armchair /></g>
      <g transform="translate(9 -84)"><Plant /></g>
    </svg>
  );
}
