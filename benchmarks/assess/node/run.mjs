// Evaluates a translated library for every patient: node run.mjs rules.elm.json patients.json rules.json
//
// Each line on standard input is one command; each answer is one line of JSON.
//   answers  -> one text a patient, one letter a rule: y (yes), n (no), ? (unknown)
//   round    -> the seconds of processor time that all patients took
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import cql from 'cql-execution';

const [library, patients, rules] = process.argv.slice(2).map((name) => JSON.parse(readFileSync(name, 'utf8')));
const executor = new cql.Executor(new cql.Library(library));
const nobody = new cql.PatientSource([]);

async function assess(facts) {
  const results = await executor.withParameters(facts).exec(nobody);
  return results.unfilteredResults;
}

function letter(truth) {
  if (truth === null || truth === undefined) return '?';
  if (typeof truth !== 'boolean') throw new Error(`not a truth: ${truth}`);
  return truth ? 'y' : 'n';
}

const commands = {
  async answers() {
    const texts = [];
    for (const facts of patients) {
      const results = await assess(facts);
      texts.push(rules.map((rule) => letter(results[rule])).join(''));
    }
    return texts;
  },
  async round() {
    const begin = process.cpuUsage();
    for (const facts of patients) await assess(facts);
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1e6;
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await commands[line]()));
}
