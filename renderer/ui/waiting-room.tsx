import { useId } from 'react';
import { Armchair, Lamp, Plant, SideTable } from './room-furniture.tsx';
import { room } from './room-colours.ts';

interface WaitingRoomProps {
  orientation: 'landscape' | 'portrait';
  className?: string;
}

/** The attract screen's one picture: a chair by a window. Decoration, silent for screen readers. */
export function WaitingRoom({ orientation, className }: WaitingRoomProps) {
  return orientation === 'landscape' ? <Landscape className={className} /> : <Portrait className={className} />;
}

function Landscape({ className }: { className: string | undefined }) {
  return (
    <svg aria-hidden className={className} viewBox="0 0 1456 819" preserveAspectRatio="xMaxYMax slice">
      <Wall width={1456} height={819} floorAt={664} />
      <ArchedWindow />
      <Floor light="M1000 684h222l36 124H857z" />
      <Lamp cordFrom={-400} />
      <SideTable />
      <Plant />
      <Armchair />
    </svg>
  );
}

function Portrait({ className }: { className: string | undefined }) {
  return (
    <svg aria-hidden className={className} viewBox="0 0 819 1456" preserveAspectRatio="xMidYMax slice">
      <Wall width={819} height={1456} floorAt={949} />
      <g transform="translate(-683.6 212.3) scale(1.072)"><ArchedWindow /></g>
      <g transform="translate(-622 285)"><Floor light="M1012 684h134l7 153H767z" /></g>
      <g transform="translate(-616 109)"><Lamp cordFrom={-900} /></g>
      <g transform="translate(-625 285)"><SideTable /></g>
      <g transform="translate(-622 286)"><Plant /></g>
      <g transform="translate(-628 287)"><Armchair /></g>
    </svg>
  );
}

function Wall({ width, height, floorAt }: { width: number; height: number; floorAt: number }) {
  const id = useId();
  // Drawn wider than the picture: a screen of another shape shows more of the wall, never an edge.
  const wide = { x: -width, width: width * 3 };
  return (
    <g>
      <linearGradient id={id} x1="0" y1="0" x2="0" y2="1"><stop offset="0" stopColor={room.wallTop} /><stop offset="1" stopColor={room.wallLow} /></linearGradient>
      <rect {...wide} y={-height} height={height + 1} fill={room.wallTop} />
      <rect {...wide} y={0} height={floorAt} fill={`url(#${id})`} />
      <rect {...wide} y={floorAt} height={16} fill={room.skirting} />
      <rect {...wide} y={floorAt + 16} height={height} fill={room.floor} />
      <rect {...wide} y={floorAt + 15} height={4} fill={room.skirtingLine} />
    </g>
  );
}

function Floor({ light }: { light: string }) {
  return (
    <g>
      <path d={light} fill={room.light} />
      <ellipse cx="1046" cy="750" rx="357" ry="42" fill={room.rug} opacity="0.75" />
      <ellipse cx="1046" cy="750" rx="307" ry="34" fill="none" stroke={room.rugLine} strokeWidth="4" />
    </g>
  );
}

const panes = 'M834 608V287a187 187 0 0 1 374 0v321z';

function ArchedWindow() {
  const id = useId();
  return (
    <g>
      <linearGradient id={`${id}-sky`} x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stopColor={room.skyTop} /><stop offset="0.42" stopColor={room.skyMid} /><stop offset="0.65" stopColor={room.skyLow} />
      </linearGradient>
      <clipPath id={`${id}-panes`}><path d={panes} /></clipPath>
      <rect x="806" y="630" width="430" height="9" fill={room.sill} />
      <path d="M813 632V287a208 208 0 0 1 416 0v345z" fill={room.frame} />
      <g clipPath={`url(#${id}-panes)`}>
        <rect x="834" y="100" width="374" height="508" fill={`url(#${id}-sky)`} />
        <circle cx="1094" cy="361" r="77" fill={room.sun} opacity="0.32" />
        <circle cx="1094" cy="361" r="46" fill={room.sun} />
        <path d="M834 412c34-24 72-34 108-29 46 6 72 28 118 32 56 4 104-14 148-38v231H834z" fill={room.hillFar} />
        <path d="M834 462c50-12 110-12 166-8 80 4 112-44 208-22v176H834z" fill={room.hillMid} />
        <path d="M834 500c56-4 118 4 176 9 74 5 116-12 198-25v124H834z" fill={room.hillNear} />
        <path d="M834 580c92 0 150-14 216-18 64-4 106-22 158-16v62H834z" fill={room.hillFront} />
      </g>
      <path d="M1104 238q8-8 14.5 0 7-8 14.5 0M1133 265q10.5-10 19.5-.5 9-9.5 19 .5" fill="none" stroke={room.bird} strokeWidth="3.5" strokeLinecap="round" strokeLinejoin="round" />
      <g fill={room.frame}><rect x="1016.5" y="100" width="8.5" height="508" /><rect x="834" y="297" width="374" height="9.5" /><rect x="834" y="460.5" width="374" height="9.5" /></g>
    </g>
  );
}
