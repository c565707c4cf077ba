import { execFileSync, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const tool = (name: string): string => resolve('node_modules/.bin', name);

type CruiseReport = { summary: { violations: { rule: { name: string }; from: string }[] } };

test('each import rule catches the violation committed for it', () => {
  const run = spawnSync(tool('depcruise'), ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'tests/architecture/violations'], { encoding: 'utf8', maxBuffer: 64_000_000 });
  const report = JSON.parse(run.stdout) as CruiseReport;
  const caught = report.summary.violations.map(({ rule, from }) => `${rule.name}: ${from.replace('tests/architecture/violations/', '')}`);
  expect(caught).toEqual(
    expect.arrayContaining([
      'renderer-knows-only-the-contract: renderer/reads-the-store.ts',
      'db-knows-nobody: db/knows-the-contract.ts',
      'word-knows-no-transport: main/appointments/knows-the-transport.ts',
      'one-door-sqlite: main/appointments/opens-sqlite.ts',
      'one-door-otplib: main/appointments/makes-codes.ts',
      'papers-know-no-store: main/papers/reads-the-store.ts',
      'one-door-pdfkit: main/appointments/draws-a-paper.ts',
      'contract-knows-nobody: main/contract/knows-the-clock.ts',
      'one-door-electron: main/appointments/opens-electron.ts',
      'transport-knows-no-word: main/electron/knows-a-word.ts',
      'electron-knows-no-http: main/electron/knows-a-word.ts',
      'preload-knows-nobody: preload/knows-the-contract.ts',
    ]),
  );
  expect(caught.some((line) => line.startsWith('no-cycle: main/appointments/turns-'))).toBe(true);
});

test('lint catches any and console', () => {
  const run = spawnSync(tool('oxlint'), ['--format', 'json', 'tests/architecture/violations'], { encoding: 'utf8' });
  expect(run.status).not.toBe(0);
  expect(run.stdout).toContain('no-explicit-any');
  expect(run.stdout).toContain('no-console');
});

test('a procedure without a policy does not compile, and one with a policy does', () => {
  const program = (builder: string): string => `
    import { oc } from '@orpc/contract';
    import type { ContractRouter } from '@orpc/contract';
    import { z } from 'zod';
    import { forAnyone } from '#main/contract/policy.ts';
    import type { PolicyMeta } from '#main/contract/policy.ts';
    export const builders = { oc, forAnyone };
    export const contract = { open: ${builder}.input(z.string()) } satisfies ContractRouter<PolicyMeta>;
  `;
  expect(compile(program('oc'))).toContain('PolicyMeta');
  expect(compile(program('forAnyone'))).toBe('');
});

function compile(program: string): string {
  const script = `
    const ts = require('typescript'); const file = require('node:path').resolve('main/contract/planted.ts');
    const config = ts.getParsedCommandLineOfConfigFile('tsconfig.json', {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic() {} });
    const host = ts.createCompilerHost(config.options); const read = host.getSourceFile.bind(host);
    host.getSourceFile = (name, target) => name === file ? ts.createSourceFile(name, ${JSON.stringify(program)}, target) : read(name, target);
    const exists = host.fileExists.bind(host); host.fileExists = (name) => name === file || exists(name);
    const found = ts.getPreEmitDiagnostics(ts.createProgram([file], config.options, host));
    process.stdout.write(found.map((one) => ts.flattenDiagnosticMessageText(one.messageText, ' ')).join('\\n'));
  `;
  return execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' });
}
