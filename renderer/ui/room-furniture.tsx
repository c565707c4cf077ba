import { room } from './room-colours.ts';

/** Pieces of the waiting room, drawn in the coordinates of the landscape picture (1456 × 819); a transform moves them. */

export function Armchair() {
  return (
    <g>
      <ellipse cx="851" cy="772" rx="175" ry="17" fill={room.shadow} opacity="0.6" />
      <g stroke={room.wood} strokeWidth="13" strokeLinecap="round">
        <path d="M755 725 741 769M947 725 961 769" />
      </g>
      <path d="M736 690V503a74 74 0 0 1 74-74h82a74 74 0 0 1 74 74v187z" fill={room.chairBack} />
      <path d="M755 690V512a63 63 0 0 1 63-63h66a63 63 0 0 1 63 63v178z" fill={room.chairLight} />
      <g fill={room.chairBack}><circle cx="851" cy="493" r="4.5" /><circle cx="809" cy="519" r="4.5" /><circle cx="893.5" cy="519" r="4.5" /></g>
      <path d="M701 612a34.5 34.5 0 0 1 69 0v63h162v-63a34.5 34.5 0 0 1 69 0v87a35 35 0 0 1-35 34H736a35 35 0 0 1-35-34z" fill={room.chairDark} />
      <path d="M770 605h146a16 16 0 0 1 16 16v42a12 12 0 0 1-12 12H790a20 20 0 0 1-20-20z" fill={room.chairSeat} />
      <path d="M719 604q16.5-15 34.5 0M948.5 604q16.5-15 34.5 0" fill="none" stroke={room.chairLight} strokeWidth="5.5" strokeLinecap="round" />
      <g transform="rotate(-9 813 578)">
        <rect x="765" y="535" width="96" height="86" rx="20" fill={room.honey} />
        <path d="M781 556q32 14 65 4M779 600q34-13 68-1" fill="none" stroke={room.honeyDark} strokeWidth="3.5" strokeLinecap="round" />
      </g>
    </g>
  );
}

export function SideTable() {
  return (
    <g>
      <ellipse cx="1080" cy="775" rx="79" ry="9" fill={room.shadow} opacity="0.6" />
      <rect x="1075" y="640" width="10" height="130" fill={room.wood} />
      <rect x="1035" y="765" width="90" height="11" rx="5.5" fill={room.wood} />
      <rect x="1007" y="629" width="146" height="17" rx="8" fill={room.woodLight} />
      <rect x="1030" y="602" width="61" height="13" rx="4" fill={room.honey} />
      <rect x="1024" y="614" width="70" height="15" rx="4" fill={room.sage} />
      <circle cx="1146" cy="609.5" r="9" fill="none" stroke={room.clay} strokeWidth="4.5" />
      <path d="M1105 596h36v17a16 16 0 0 1-16 16h-4a16 16 0 0 1-16-16z" fill={room.clay} />
      <path d="M1118 546c9 10 4 15 0 20s-3 11 1 17M1131 564c-5 7-4 12 0 18" fill="none" stroke="#fff8ea" strokeWidth="4" strokeLinecap="round" />
    </g>
  );
}

export function Lamp({ cordFrom = 0 }: { cordFrom?: number }) {
  return (
    <g>
      <path d={`M1325.5 ${cordFrom}V160`} stroke={room.cord} strokeWidth="4" />
      <circle cx="1325.5" cy="219" r="15.5" fill={room.bulb} />
      <path d="M1267 216c0-38 26-58 59-58s59 20 59 58z" fill={room.honey} />
      <rect x="1264" y="214" width="123" height="5.5" rx="2.5" fill={room.honeyDark} />
    </g>
  );
}

const leaves: readonly (readonly [leaf: string, rib: string, fill: string])[] = [
  ['M1174 651c20-24 58-28 90-10l-16 36c-30 6-60-6-74-26z', 'M1192 652l40 4', room.leafPale],
  ['M1412 648c-22-22-56-26-84-10l14 38c30 4 56-8 70-28z', 'M1394 650l-42 5', room.leafPale],
  ['M1255 646c-46-2-88-22-104-60 44-8 92 10 116 56z', 'M1167 591c32 10 60 26 84 50', room.leafSoft],
  ['M1320 646c14-46 60-72 114-68-8 44-56 68-108 70z', 'M1419 584c-34 10-62 28-86 56', room.leafSoft],
  ['M1279 644c-74-28-116-92-116-174 66 20 106 88 124 172z', 'M1181 497c34 46 66 92 98 144', room.leafMid],
  ['M1303 644c6-86 54-154 128-175-2 86-46 146-104 175z', 'M1407 503c-34 44-64 90-92 138', room.leafMid],
  ['M1284 644c-48-84-62-178-31-259 52 64 68 170 52 259z', 'M1259 424c8 72 18 146 29 218', room.leafDark],
  ['M1290 644c-16-72 4-142 53-186 20 66 6 134-24 186z', 'M1335 487c-18 50-30 102-39 155', room.leafGrey],
];

export function Plant() {
  return (
    <g>
      <ellipse cx="1292" cy="769" rx="90" ry="10" fill={room.shadow} opacity="0.6" />
      {leaves.map(([leaf, rib, fill]) => (
        <g key={leaf}>
          <path d={leaf} fill={fill} />
          <path d={rib} fill="none" stroke={room.rib} strokeWidth="3" strokeLinecap="round" />
        </g>
      ))}
      <path d="M1235 662h114l-11 94a11 11 0 0 1-11 10h-70a11 11 0 0 1-11-10z" fill={room.pot} />
      <rect x="1225" y="642" width="134" height="25" rx="8" fill={room.potRim} />
    </g>
  );
}
