import { expect, test } from 'vitest';
import { OptionError, readStartOptions } from '#main/start-options.ts';

test('without a folder the demo clinic opens on a free port', () => {
  expect(readStartOptions([])).toMatchObject({ demo: true, port: 0, window: true, now: undefined });
});

test('a practice folder opens that practice, not the demo', () => {
  expect(readStartOptions(['--data=clinic', '--no-window', '--port=8080'])).toMatchObject({ demo: false, data: 'clinic', window: false, port: 8080 });
});

test.each([['--port=x'], ['--port=70000'], ['--host=tv'], ['--now=soon'], ['--data=clinic', '--now=2026-11-24T14:00:00Z'], ['--colour=red']])(
  'options that cannot be followed are refused in one sentence: %s',
  (...args) => {
    expect(() => readStartOptions(args)).toThrow(OptionError);
  },
);
