/**
 * `npm test`: everything, cheapest first, to the end whatever fails; the last line is `N passed, N failed`.
 * `node scripts/test.mjs database browser` runs only those stages.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './fresh.mjs';

const bin = (name) => path.join(root, 'node_modules/.bin', name);
const env = { ...process.env, CI: 'true', ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }) };
const stages = {
  lint: () => check([bin('biome'), 'check', '--error-on-warnings', '.']),
  types: () => check([bin('react-router'), 'typegen'], [bin('tsc'), '--noEmit']),
  dead: () => check([bin('knip')]),
  unit: () => suites('unit'),
  database: () => suites('database'),
  browser: () => suites('browser'),
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in stages));
if (unknown) {
  console.error(`No stage "${unknown}"; there are: ${Object.keys(stages).join(', ')}.`);
  process.exit(2);
}

let passed = 0;
let failed = 0;
for (const name of asked.length > 0 ? asked : Object.keys(stages)) {
  console.log(`\n── ${name}`);
  const begun = Date.now();
  const result = await stages[name]();
  passed += result.passed;
  failed += result.failed;
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  console.log(`── ${name}: ${result.passed} passed, ${result.failed} failed, ${seconds} s`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** One check is one test, however many commands it takes. */
async function check(...commands) {
  let good = true;
  for (const command of commands) good = (await run(command)) === 0 && good;
  return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** The tests of one project, counted from vitest's own report; a file that does not load counts as a failure. */
async function suites(project) {
  const report = path.join(root, `test-results/${project}.json`);
  fs.rmSync(report, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const status = await run([bin('vitest'), 'run', '--project', project, '--passWithNoTests', ...reporters]);
  if (!fs.existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(fs.readFileSync(report, 'utf8'));
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(isFailed),
  );
  const failures = numFailedTests + unloaded.length;
  return { passed: numPassedTests, failed: status === 0 ? failures : Math.max(1, failures) };
}

function isFailed(test) {
  return test.status === 'failed';
}

function run([program, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', env });
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}
