import { proveWipe } from './prove-wipe.ts';
import { ways } from './ways-to-end.ts';

const pairs = Number(process.argv[2] ?? 100);

/** P18: pairs of clients at one kiosk with planted names. Ends with 1 when anything of one was found, or painted for the next. */
const done = await proveWipe({
  pairs,
  onPair: ({ way, goneMs, traces, painted, isOldProfileGone }, count) => {
    process.stdout.write(`${String(count).padStart(3)} ${way.padEnd(16)} gone in ${Math.round(goneMs)} ms, ${traces.length} traces, ${painted.length} painted${isOldProfileGone ? '' : ', OLD PROFILE LEFT'}${[...traces, ...painted].map((trace) => `\n      ${trace}`).join('')}\n`);
  },
});
for (const way of ways) {
  const times = done.filter((pair) => pair.way === way).map(({ goneMs }) => Math.round(goneMs)).sort((a, b) => a - b);
  if (times.length > 0) process.stdout.write(`${way}: ${times.length} pairs, gone in ${times[Math.floor(times.length / 2)]} ms (median), ${times.at(-1)} ms (longest)\n`);
}
const isClean = done.length === pairs && done.every(({ traces, painted, isOldProfileGone }) => traces.length + painted.length === 0 && isOldProfileGone);
process.stdout.write(`${done.length} pairs: ${isClean ? 'nothing of anybody was left' : 'SOMETHING WAS LEFT'}\n`);
process.exitCode = isClean ? 0 : 1;
