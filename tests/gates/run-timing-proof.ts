import { judgeTimes, timePairs } from './time-pairs.ts';

const boundMs = 5;
const pairs = Number(process.argv[2] ?? 400);
let isGood = true;

/** P13: 400 interleaved pairs of each question, idle and beside other work. Ends with 1 when somebody can be told from nobody. */
for (const isLoaded of [false, true]) {
  process.stdout.write(`${pairs} pairs, ${isLoaded ? 'beside two others at work' : 'idle'}: known minus unknown, ms\n`);
  for (const verdict of (await timePairs(pairs, isLoaded)).map((timed) => judgeTimes(timed, boundMs))) {
    isGood &&= verdict.isEquivalent && verdict.isSameAnswer;
    const said = `${verdict.isSameAnswer ? 'same answer' : 'ANOTHER ANSWER'}, ${verdict.isEquivalent ? `equivalent at ±${boundMs} ms` : 'NOT equivalent'}`;
    process.stdout.write(`  ${verdict.name.padEnd(34)} medians ${verdict.medianGapMs.toFixed(2).padStart(7)}   90 % ${verdict.lowMs.toFixed(2)} to ${verdict.highMs.toFixed(2)}   ${said}\n`);
  }
}
process.exitCode = isGood ? 0 : 1;
