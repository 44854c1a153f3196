// Evaluates a translated library for people: node run.mjs library.elm.json
//
// Each line on standard input is one command in JSON; each answer is one line of JSON.
//   {"names": [...]}   -> which outcomes to give; answers their number
//   {"people": [...]}  -> reads people, each with every fact, unknown ones as null; their number
//   {"give": "answers"} -> for each person the outcomes in order: true, false, null or a text
//   {"give": "seconds"} -> the seconds of processor time that all people took
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import cql from 'cql-execution';

const library = new cql.Library(JSON.parse(readFileSync(process.argv[2], 'utf8')));
const nobody = {};
let names = [];
let people = [];

// Executor.exec() would evaluate a definition that is false or null again wherever it is named:
// its context without a patient keeps true values only. A context with a patient keeps them all.
async function assess(facts) {
  const context = new cql.PatientContext(library, nobody, null, facts);
  const found = [];
  for (const name of names) {
    let value = context.get(name);
    if (value instanceof cql.Expression) value = await value.execute(context);
    if (value === undefined) throw new Error(`there is no outcome ${name}`);
    found.push(value);
  }
  return found;
}

const give = {
  async answers() {
    const answers = [];
    for (const facts of people) answers.push(await assess(facts));
    return answers;
  },
  async seconds() {
    const begin = process.cpuUsage();
    for (const facts of people) await assess(facts);
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1e6;
  },
};

async function answer(command) {
  if (command.names) return (names = command.names).length;
  if (command.people) return (people = command.people).length;
  return give[command.give]();
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await answer(JSON.parse(line))));
}
