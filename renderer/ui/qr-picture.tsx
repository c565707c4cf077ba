import { create } from 'qrcode';
import styles from './qr-picture.module.css';

/** Quiet zone that readers need, in modules. */
const margin = 4;

/** A QR code as one SVG path: sharp at every size, and nothing is fetched. Always dark on white, whatever the theme. */
export function QrPicture({ text, label, className }: { text: string; label: string; className?: string }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const side = size + 2 * margin;
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (modules.get(row, column)) path += `M${column + margin} ${row + margin}h1v1h-1z`;
    }
  }
  return (
    <svg role="img" aria-label={label} className={className ?? styles.qr} viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
